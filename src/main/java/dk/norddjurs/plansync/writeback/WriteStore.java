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

    /**
     * Notes that earlier writes are to be taken back, before it is done.
     *
     * @return the intents with their ids, in the same order
     */
    List<ListWrite> noteUndo(PlanId plan, long run, Collection<UndoWrite> undos, Instant now);

    /** Intents whose end is not known: the process stopped between sending and noting. */
    List<ListWrite> open(PlanId plan);

    /** All writes of a run. */
    List<ListWrite> ofRun(long run);

    /** Of each cell the newest write that was sent, unless the list is known not to have taken it. */
    List<ListWrite> sent(PlanId plan);

    /** What was written in the plan after the write of that id, in the order in which it was noted. */
    List<ListWrite> writtenAfter(PlanId plan, long id);

    /** Notes how a write ended. */
    void settle(ListWrite write, ListWrite.State state, String note, Instant now);
}
