package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.BudgetSnapshot;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The budget's sums, worked out from the lines as a person would with pencil and paper. Shares no code with the rules. */
final class Sums {
    private final List<PlanItem> items;
    private final BudgetSnapshot export;

    Sums(List<PlanItem> items, BudgetSnapshot export) {
        this.items = items;
        this.export = export;
    }

    /** The item's sum; nothing where its money is shared with others, or where it cannot be known. */
    Optional<Amount> of(PlanItem item, int year) {
        String section = item.text(Field.SECTION);
        boolean known = section.equals("Råderum") || section.equals("Anlæg");
        if (!known || !export.unread().isEmpty() || !item.unreadable().isEmpty() || isShared(item)) {
            return Optional.empty();
        }
        Measure measure = section.equals("Anlæg") ? Measure.CAPITAL_ALLOTMENT : Measure.POSTINGS;
        BigInteger oere = BigInteger.ZERO;
        boolean any = false;
        for (BudgetLine line : export.lines()) {
            if (line.year() == year && claimants(line).contains(item)) {
                oere = oere.add(BigInteger.valueOf(line.amounts().get(measure).oere()));
                any = true;
            }
        }
        return any ? Optional.of(new Amount(oere.longValueExact())) : Optional.empty();
    }

    private boolean isShared(PlanItem item) {
        String code = code(item);
        boolean sharesCode = item.names(Field.PSP_ELEMENTS).isEmpty()
                && code != null
                && items.stream()
                        .anyMatch(other -> !other.equals(item)
                                && code.equals(code(other))
                                && other.names(Field.PSP_ELEMENTS).isEmpty());
        return sharesCode
                || items.stream().anyMatch(one -> !one.unreadable().isEmpty())
                || export.lines().stream()
                        .map(this::claimants)
                        .anyMatch(claimants -> claimants.size() > 1 && claimants.contains(item));
    }

    private Set<PlanItem> claimants(BudgetLine line) {
        Set<PlanItem> keyed = items.stream()
                .filter(item -> item.names(Field.PSP_ELEMENTS).contains(line.psp()))
                .collect(Collectors.toSet());
        if (!keyed.isEmpty()) {
            return keyed;
        }
        String text = line.text().length() < 4 ? "" : line.text().substring(0, 4);
        Set<PlanItem> coded =
                items.stream().filter(item -> text.equals(code(item))).collect(Collectors.toSet());
        Set<PlanItem> without = new HashSet<>(coded);
        without.removeIf(item -> !item.names(Field.PSP_ELEMENTS).isEmpty());
        return without.isEmpty() ? coded : without;
    }

    private static @Nullable String code(PlanItem item) {
        String written = item.text(Field.CODE);
        return written.length() < 4 ? null : written.substring(0, 4);
    }
}
