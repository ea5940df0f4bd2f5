package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.link.KnownLinks;
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
import org.jspecify.annotations.Nullable;

/** The sums once more, worked out as a person would with the list and the export on the desk: without the linker. */
final class Books {
    private final Marks marks;
    private final BudgetSnapshot export;
    private final List<Set<ItemId>> together = new ArrayList<>();

    Books(List<PlanItem> items, BudgetSnapshot export, KnownLinks known) {
        this.marks = new Marks(items, known);
        this.export = export;
        Set<String> codes = new TreeSet<>();
        items.forEach(item -> codes.addAll(marks.codesOf(item)));
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
        Set<ItemId> named = marks.confirmed(text.isBlank() ? null : LinkKey.text(text));
        return named.isEmpty() ? withCodesIn(text) : named;
    }

    private Set<ItemId> withCodesIn(String text) {
        Set<ItemId> claimants = new HashSet<>();
        for (String code : Marks.codesIn(text)) {
            Set<ItemId> confirmed = marks.confirmed(LinkKey.code(code));
            Set<ItemId> without = withoutKeys(code);
            Set<ItemId> bearing = without.isEmpty() ? marks.withCode(code, any -> true) : without;
            claimants.addAll(confirmed.isEmpty() ? bearing : confirmed);
        }
        return claimants;
    }

    private Set<ItemId> withKey(@Nullable String psp) {
        Set<ItemId> found = new HashSet<>(marks.where(
                item -> psp != null && item.names(Field.PSP_ELEMENTS).contains(psp)));
        found.addAll(marks.confirmed(psp == null || psp.isEmpty() ? null : LinkKey.psp(psp)));
        return found;
    }

    private Set<ItemId> withoutKeys(String code) {
        return marks.withCode(
                code,
                item -> item.names(Field.PSP_ELEMENTS).isEmpty()
                        && !marks.hasConfirmed(item, Set.of(LinkKey.Kind.PSP, LinkKey.Kind.CODE)));
    }

    private void bind(Set<ItemId> group) {
        if (group.size() > 1) {
            together.add(group);
        }
    }
}
