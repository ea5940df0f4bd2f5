package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.plan.Value;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person has decided on a divergence, bound to the values that were seen: when one of them has moved, the decision
 * is void.
 *
 * @param choice what was decided
 * @param list   what the list said then, or null
 * @param owner  what the owner said then, or null
 * @param until  the last day of a snooze, else null
 */
public record Decision(
        Choice choice,
        @Nullable Value list,
        @Nullable Value owner,
        @Nullable LocalDate until) {

    /** What can be decided. */
    public enum Choice {
        TAKE_OWNER,
        KEEP_LIST,
        SNOOZE
    }
}
