package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.reconcile.Divergence;
import dk.norddjurs.plansync.reconcile.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which divergences are meant. What is null or empty lets all through.
 *
 * @param kind      of this kind only
 * @param section   about an item of this section only
 * @param committee about an item of this committee only, by its code
 * @param field     about this field only, by its name
 * @param atMost    the list's amount and the owner's are at most this far apart
 */
public record DecisionFilter(
        @Nullable Kind kind,
        String section,
        String committee,
        String field,
        @Nullable Amount atMost) {

    /** @param item the item that it is about, or null if it is about something else */
    boolean letsThrough(Divergence found, @Nullable PlanItem item) {
        return (kind == null || kind == found.kind())
                && (field.isEmpty() || field.equals(found.field().name()))
                && (section.isEmpty() || (item != null && section.equalsIgnoreCase(item.text(Field.SECTION))))
                && (committee.isEmpty()
                        || (item != null
                                && item.names(Field.COMMITTEES).stream().anyMatch(committee::equalsIgnoreCase)))
                && (atMost == null || isWithin(atMost, found));
    }

    private static boolean isWithin(Amount atMost, Divergence found) {
        return found.list() instanceof Amount list
                && found.owner() instanceof Amount owner
                && list.within(atMost, owner);
    }
}
