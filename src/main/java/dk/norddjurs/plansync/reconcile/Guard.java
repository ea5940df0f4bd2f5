package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.plan.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Stops a run that would change or has lost suspiciously much of the plan.
 *
 * @param share   of the plan's items that may change, between 0 and 1
 * @param atLeast so many items may always change, however small the plan
 */
public record Guard(BigDecimal share, int atLeast) {
    /**
     * Says why the run must stop before its first write, if it must.
     *
     * @param changing how many items would be written to
     * @param lost     how many items have gone from the list since the last run
     * @param items    how many items the plan had before
     */
    public Optional<Reason> objection(int changing, int lost, int items) {
        long allowed = Math.max(
                atLeast,
                share.multiply(BigDecimal.valueOf(items))
                        .setScale(0, RoundingMode.FLOOR)
                        .longValueExact());
        if (lost > allowed) {
            return Optional.of(Reason.of("guard.lost", number(lost), number(items), number(allowed)));
        }
        return changing > allowed
                ? Optional.of(Reason.of("guard.changing", number(changing), number(items), number(allowed)))
                : Optional.empty();
    }

    private static Text number(long count) {
        return new Text(Long.toString(count));
    }
}
