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

/**
 * Gathers budget lines by the items that claim them. Items that claim a line together become a group.
 *
 * <p>Where another plan claims a line too, the surer claim wins: finance has named the PSP element on the item, or
 * confirmed the link, in the plan that the money belongs to, and a code may be used anew in the plan of the next year.
 * So such a line is left to the other plan, and never counted twice. If both are as sure, it is in dispute, and counted
 * in neither until somebody names it in one of them. Money that stands on no item here is none of ours if another plan
 * has it.
 */
final class LineLinks {
    private final LinkRules rules;
    private final LineClaims claims;
    private final OtherClaims others;
    private final Map<ItemId, List<LinkedLine>> byFirstClaimant = new TreeMap<>();
    private final Map<String, List<LinkedLine>> without = new TreeMap<>();
    private final List<BudgetLine> unnamed = new ArrayList<>();
    private final Disputes disputes = new Disputes();
    private final SharedMoney shared = new SharedMoney();

    LineLinks(LinkRules rules, ItemIndex index, OtherClaims others) {
        this.rules = rules;
        this.claims = new LineClaims(index);
        this.others = others;
        index.sharedCodes().forEach((code, items) -> shared.bind(items, List.of(code)));
    }

    void add(BudgetLine line) {
        Claim ours = claims.of(line.psp(), line.text());
        int theirs = others.strength(line);
        if (ours.strength() > theirs) {
            claim(line, ours);
        } else if (theirs == 0) {
            addWithout(line, ours.names());
        } else if (ours.strength() == theirs && rules.years().contains(line.year())) {
            disputes.add(line, ours, others.claiming(line, theirs));
        }
    }

    private void claim(BudgetLine line, Claim claim) {
        SortedSet<ItemId> claimants = claim.items();
        if (claimants.size() > 1) {
            shared.bind(claimants, claim.names());
        }
        byFirstClaimant
                .computeIfAbsent(claimants.first(), id -> new ArrayList<>())
                .add(new LinkedLine(line, claim.match()));
    }

    private void addWithout(BudgetLine line, List<String> codes) {
        if (!codes.isEmpty()) {
            addWithout(line, new Match(How.CODE, codes.get(0)));
            return;
        }
        if (rules.isOurs(line.psp())) {
            addWithout(line, new Match(How.KEY, LinkKey.normalPsp(line.psp())));
        }
        unnamed.add(line);
    }

    private void addWithout(BudgetLine line, Match match) {
        without.computeIfAbsent(match.matched(), key -> new ArrayList<>()).add(new LinkedLine(line, match));
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

    /** The lines that need an item and have none, by the code or PSP element that they bear. */
    Map<String, List<LinkedLine>> without() {
        return without;
    }

    /** The lines that no plan claims, and that bear no code. */
    List<BudgetLine> unnamed() {
        return unnamed;
    }

    List<Dispute> disputes() {
        return disputes.all();
    }
}
