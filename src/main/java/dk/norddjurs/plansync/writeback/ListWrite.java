package dk.norddjurs.plansync.writeback;

import dk.norddjurs.plansync.plan.AgreedPair;
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
 * @param undoes     the write that this one takes back, or null
 * @param accepts    whether the list's value counts as accepted against the owner's, once it stands there
 */
public record ListWrite(
        long id,
        long run,
        Outcome.Write write,
        State state,
        String note,
        Instant intendedAt,
        @Nullable Instant settledAt,
        @Nullable Long undoes,
        boolean accepts) {

    /**
     * What is agreed once the value stands in the list. An undo takes back the owner's word: it is as if finance had
     * decided to keep the list's value against it.
     */
    public AgreedPair agreement() {
        return accepts ? new AgreedPair(write.value(), write.old(), true) : AgreedPair.both(write.value());
    }

    /** The same write, ended. */
    public ListWrite ended(State end, String why, Instant when) {
        return new ListWrite(id, run, write, end, why, intendedAt, when, undoes, accepts);
    }

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
