package dk.norddjurs.plansync.writeback;

import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.reconcile.Outcome;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Keeps intents and receipts. Takes part in the caller's transaction. */
public interface WriteStore {
    /**
     * Notes writes before they are sent.
     *
     * @param state intended, or proposed where somebody must approve first
     * @return the writes with their ids, in the same order
     */
    List<ListWrite> note(PlanId plan, long run, Collection<Outcome.Write> writes, ListWrite.State state, Instant now);

    /** Intents whose end is not known: the process stopped between sending and noting. */
    List<ListWrite> open(PlanId plan);

    /** All writes of a run. */
    List<ListWrite> ofRun(long run);

    /** Of each cell the newest write that was sent, unless the list is known not to have taken it. */
    List<ListWrite> sent(PlanId plan);

    /** Notes how a write ended. */
    void settle(ListWrite write, ListWrite.State state, String note, Instant now);
}
