package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.link.Match.How;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers budget lines by the items that claim them. Items that claim a line together become a group. */
final class LineLinks {
    private final ItemIndex index;
    private final Map<ItemId, List<LinkedLine>> byFirstClaimant = new TreeMap<>();
    private final Map<String, List<LinkedLine>> without = new TreeMap<>();
    private final SharedMoney shared = new SharedMoney();

    LineLinks(ItemIndex index) {
        this.index = index;
        index.sharedCodes().forEach((code, items) -> shared.bind(items, List.of(code)));
    }

    void add(BudgetLine line) {
        SortedSet<ItemId> byKey = index.withPsp(line.psp());
        if (!byKey.isEmpty()) {
            claim(line, byKey, new Match(How.KEY, line.psp()), List.of(line.psp()));
            return;
        }
        List<String> codes = index.codesIn(line.text());
        SortedSet<ItemId> byCode = new TreeSet<>();
        codes.forEach(code -> byCode.addAll(index.claimantsOf(code)));
        if (!byCode.isEmpty()) {
            claim(line, byCode, new Match(How.CODE, String.join("+", codes)), codes);
        } else if (!codes.isEmpty()) {
            Match match = new Match(How.CODE, codes.get(0));
            without.computeIfAbsent(codes.get(0), code -> new ArrayList<>()).add(new LinkedLine(line, match));
        }
    }

    private void claim(BudgetLine line, SortedSet<ItemId> claimants, Match match, List<String> names) {
        if (claimants.size() > 1) {
            shared.bind(claimants, names);
        }
        byFirstClaimant
                .computeIfAbsent(claimants.first(), id -> new ArrayList<>())
                .add(new LinkedLine(line, match));
    }

    Map<ItemId, List<LinkedLine>> alone() {
        Map<ItemId, List<LinkedLine>> alone = new LinkedHashMap<>(byFirstClaimant);
        alone.keySet().removeIf(shared::isBound);
        return alone;
    }

    List<Group> groups() {
        return shared.bonds().stream()
                .map(bond -> new Group(String.join("+", bond.names()), bond.items(), linesOf(bond.items())))
                .toList();
    }

    private List<LinkedLine> linesOf(SortedSet<ItemId> items) {
        return items.stream()
                .flatMap(item -> byFirstClaimant.getOrDefault(item, List.of()).stream())
                .toList();
    }

    Map<String, List<LinkedLine>> without() {
        return without;
    }
}
