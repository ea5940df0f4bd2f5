package dk.norddjurs.plansync.divergence;

import dk.norddjurs.plansync.reconcile.Decision;
import dk.norddjurs.plansync.reconcile.Identity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision, and what has become of it.
 *
 * @param id        given out by the store
 * @param identity  what it was made on
 * @param decision  what was decided
 * @param who       who decided
 * @param decidedAt when
 * @param why       in the person's own words, or the empty string
 * @param fate      what has become of it
 * @param endedAt   when it ended, or null while it is active
 * @param endedBy   who withdrew or replaced it, or the empty string
 */
public record KeptDecision(
        long id,
        Identity identity,
        Decision decision,
        String who,
        Instant decidedAt,
        String why,
        Fate fate,
        @Nullable Instant endedAt,
        String endedBy) {

    /** What becomes of decisions. */
    public enum Fate {
        ACTIVE,
        /** Somebody has decided something else since. */
        REPLACED,
        /** Somebody has taken it back. */
        WITHDRAWN,
        /** What was seen has moved. */
        VOID,
        /** It has done what it was made for. */
        SPENT
    }

    /** Whether the reconciliation still looks at it. */
    public boolean isActive() {
        return fate == Fate.ACTIVE;
    }
}
