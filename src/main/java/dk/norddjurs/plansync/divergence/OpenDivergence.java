package dk.norddjurs.plansync.divergence;

import dk.norddjurs.plansync.reconcile.Divergence;
import dk.norddjurs.plansync.reconcile.Kind.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A divergence over time.
 *
 * @param id        given out by the store, or 0 before that
 * @param now       as it was last seen
 * @param firstSeen when it was seen for the first time ever
 * @param openedAt  when it last opened: its age counts from here
 * @param lastSeen  when it was last seen
 * @param settledAt when it settled, or null while it is open
 * @param standing  what is expected of people
 * @param shownFrom when its days of grace are over
 */
public record OpenDivergence(
        long id,
        Divergence now,
        Instant firstSeen,
        Instant openedAt,
        Instant lastSeen,
        @Nullable Instant settledAt,
        Standing standing,
        Instant shownFrom) {

    /** Whether it is still there. */
    public boolean isOpen() {
        return settledAt == null;
    }

    /** Whether it is open and its days of grace are over. */
    public boolean isShown(Instant moment) {
        return isOpen() && !shownFrom.isAfter(moment);
    }
}
