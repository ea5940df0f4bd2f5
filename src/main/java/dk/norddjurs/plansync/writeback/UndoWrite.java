package dk.norddjurs.plansync.writeback;

import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.reconcile.Outcome;
import dk.norddjurs.plansync.reconcile.Reason;
import java.time.Instant;

/**
 * The write that takes an earlier one back.
 *
 * @param undoes the earlier one
 * @param write  what is to be written
 */
public record UndoWrite(ListWrite undoes, Outcome.Write write) {
    /**
     * The write that puts back what stood there.
     *
     * @param written what is taken back
     * @param item    its row as it is now, at the version that the undo is only valid against
     * @param owner   who owns the field
     */
    static UndoWrite of(ListWrite written, PlanItem item, Owner owner) {
        Outcome.Write before = written.write();
        return new UndoWrite(
                written,
                new Outcome.Write(
                        before.item(),
                        item.key(),
                        item.version(),
                        before.field(),
                        before.value(),
                        before.old(),
                        written.accepts() ? owner : Owner.LIST,
                        Reason.of("undo"),
                        false));
    }

    /** Taking a write back accepts that list and owner differ; taking an undo back brings the owner's word again. */
    public boolean accepts() {
        return !undoes.accepts();
    }

    /** The undo as it is noted before it is sent. */
    public ListWrite noted(long id, long run, Instant now) {
        return new ListWrite(id, run, write, ListWrite.State.INTENDED, "", now, null, undoes.id(), accepts());
    }
}
