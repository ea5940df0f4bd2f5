package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.link.KnownLinks;
import dk.norddjurs.plansync.link.Link;
import dk.norddjurs.plansync.link.LinkKey;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.BudgetSnapshot;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sums once more, worked out as a person would with the list and the export on the desk: without the linker. */
final class Books {
    private static final Pattern CODE = Pattern.compile("[RA]\\d{3}");

    private final List<PlanItem> items;
    private final BudgetSnapshot export;
    private final KnownLinks known;
    private final List<Set<ItemId>> together = new ArrayList<>();

    Books(List<PlanItem> items, BudgetSnapshot export, KnownLinks known) {
        this.items = items;
        this.export = export;
        this.known = known;
        Set<String> codes = new TreeSet<>();
        items.forEach(item -> codes.addAll(codes(item)));
        codes.forEach(code -> bind(withoutKeys(code)));
        export.lines().forEach(line -> bind(claimants(line.psp(), line.text())));
    }

    /** The sum in kroner if the item has a line of its own in that year, the empty value if it has none. */
    Optional<BigDecimal> sum(PlanItem item, int year) {
        Measure measure = item.text(Field.SECTION).equals("Anlæg") ? Measure.CAPITAL_ALLOTMENT : Measure.POSTINGS;
        BigDecimal sum = null;
        for (BudgetLine line : export.lines()) {
            if (line.year() == year && claimants(line.psp(), line.text()).contains(item.id())) {
                BigDecimal part = BigDecimal.valueOf(line.amounts().get(measure).oere(), 2);
                sum = sum == null ? part : sum.add(part);
            }
        }
        return Optional.ofNullable(sum);
    }

    boolean sharesMoney(ItemId item) {
        return together.stream().anyMatch(group -> group.contains(item));
    }

    /** Whether a row that nobody could read may be one of the item's in that year. */
    boolean mayLackRow(ItemId item, int year) {
        return export.unread().stream().anyMatch(row -> (row.year() == null || row.year() == year) && mayBe(row, item));
    }

    private boolean mayBe(UnreadRow row, ItemId item) {
        if (row.psp() == null) {
            return true;
        }
        Set<ItemId> keyed = withKey(row.psp());
        if (!keyed.isEmpty()) {
            return keyed.contains(item);
        }
        return row.text() == null || claimants("", row.text()).contains(item);
    }

    private Set<ItemId> claimants(@Nullable String psp, String text) {
        Set<ItemId> keyed = withKey(psp);
        if (!keyed.isEmpty()) {
            return keyed;
        }
        Set<ItemId> claimants = new HashSet<>();
        claimants.addAll(confirmed(text.isBlank() ? null : LinkKey.text(text)));
        if (!claimants.isEmpty()) {
            return claimants;
        }
        for (String code : codes(text)) {
            Set<ItemId> named = confirmed(LinkKey.code(code));
            claimants.addAll(named);
            if (!named.isEmpty()) {
                continue;
            }
            Set<ItemId> without = withoutKeys(code);
            items.stream()
                    .filter(item -> without.isEmpty() ? codes(item).contains(code) : without.contains(item.id()))
                    .forEach(item -> claimants.add(item.id()));
        }
        return claimants;
    }

    private Set<ItemId> withKey(@Nullable String psp) {
        Set<ItemId> found = new HashSet<>();
        items.stream()
                .filter(item -> psp != null && item.names(Field.PSP_ELEMENTS).contains(psp))
                .forEach(item -> found.add(item.id()));
        found.addAll(confirmed(psp == null || psp.isEmpty() ? null : LinkKey.psp(psp)));
        return found;
    }

    private Set<ItemId> confirmed(@Nullable LinkKey key) {
        return items.stream()
                .map(PlanItem::id)
                .filter(item -> key != null && known.confirmed().contains(new Link(item, key)))
                .collect(Collectors.toSet());
    }

    private boolean hasKeys(PlanItem item) {
        return !item.names(Field.PSP_ELEMENTS).isEmpty()
                || known.confirmed().stream()
                        .anyMatch(link -> link.item().equals(item.id())
                                && List.of(LinkKey.Kind.PSP, LinkKey.Kind.CODE)
                                        .contains(link.key().kind()));
    }

    private Set<ItemId> withoutKeys(String code) {
        Set<ItemId> found = new HashSet<>();
        items.stream()
                .filter(item -> !hasKeys(item) && codes(item).contains(code))
                .forEach(item -> found.add(item.id()));
        return found;
    }

    private List<String> codes(PlanItem item) {
        List<String> own = codes(item.text(Field.CODE));
        return (own.isEmpty() ? codes(item.text(Field.TITLE)) : own)
                .stream()
                        .filter(code -> !known.rejected().contains(new Link(item.id(), LinkKey.code(code))))
                        .toList();
    }

    private static List<String> codes(String text) {
        return CODE.matcher(text).results().map(found -> found.group()).toList();
    }

    private void bind(Set<ItemId> group) {
        if (group.size() > 1) {
            together.add(group);
        }
    }
}
