package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.writeback.ListWrite;
import dk.norddjurs.plansync.writeback.ListWrite.State;
import dk.norddjurs.plansync.writeback.Undoing;
import dk.norddjurs.plansync.writeback.WriteStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The writes that an undo is about, and what has been written in their place since. */
final class UndoScope {
    private final PlanSettings plan;
    private final List<ListWrite> wanted;
    private final Undoing undoing;

    private UndoScope(PlanSettings plan, List<ListWrite> wanted, Undoing undoing) {
        this.plan = plan;
        this.wanted = wanted;
        this.undoing = undoing;
    }

    static UndoScope of(Run.Undo undo, PlanSettings plan, WriteStore writes) {
        List<ListWrite> wanted = writes.ofRun(undo.run()).stream()
                .filter(write -> write.state() == State.WRITTEN)
                .filter(write -> undo.covers(write.write().item()))
                .toList();
        long first = wanted.stream().mapToLong(ListWrite::id).min().orElse(Long.MAX_VALUE);
        return new UndoScope(plan, wanted, new Undoing(writes.writtenAfter(plan.id(), first), writes.open(plan.id())));
    }

    /** What is to be taken back, in the order in which it was noted. */
    List<ListWrite> wanted() {
        return wanted;
    }

    /** @param item the write's row as it is now, or null if the list has it no more */
    Undoing.Verdict decide(ListWrite written, @Nullable PlanItem item) {
        return undoing.decide(written, item, owner(written));
    }

    private @Nullable Owner owner(ListWrite written) {
        return plan.field(written.write().field())
                .map(field -> field.rule().owner())
                .orElse(null);
    }
}
