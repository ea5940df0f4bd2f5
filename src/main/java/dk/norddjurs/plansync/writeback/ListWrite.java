package dk.norddjurs.plansync.writeback;

import dk.norddjurs.plansync.reconcile.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A write to the list, from its intent to its receipt.
 *
 * @param id         given out by the store
 * @param run        the run that meant it
 * @param write      what was to be written, and against which version
 * @param state      how far it has come
 * @param note       a sentence for people, or the empty string
 * @param intendedAt when it was noted
 * @param settledAt  when its end was known, or null while it is open
 */
public record ListWrite(
        long id,
        long run,
        Outcome.Write write,
        State state,
        String note,
        Instant intendedAt,
        @Nullable Instant settledAt) {

    /** How far a write has come. */
    public enum State {
        /** Noted, and perhaps sent. */
        INTENDED,
        /** Waits for somebody's approval; never sent. */
        PROPOSED,
        WRITTEN,
        /** Not written: somebody had changed the row. */
        EDITED_MEANWHILE,
        /** Not written: the list refused it. */
        REFUSED,
        /** Not written: the answer was lost, and the list shows that nothing came of it. */
        NOT_WRITTEN
    }
}
