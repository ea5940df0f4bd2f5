package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.divergence.ApprovalStore;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.settings.Plans;
import dk.norddjurs.plansync.writeback.ListWrite;
import dk.norddjurs.plansync.writeback.WriteStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks for runs and tells of them. Schedules, buttons, the interface and commands all come here. */
@Component
public class Runs {
    private final RunStore store;
    private final RunQueue queue;
    private final ApprovalStore approvals;
    private final WriteStore writes;
    private final Plans plans;
    private final Clock clock;

    Runs(RunStore store, RunQueue queue, ApprovalStore approvals, WriteStore writes, Plans plans, Clock clock) {
        this.store = store;
        this.queue = queue;
        this.approvals = approvals;
        this.writes = writes;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Asks for a run; one that has not begun yet is joined. It is carried out by whichever process has its turn.
     *
     * @param requestedBy who asks, for people
     * @throws UnknownPlan if there is no such plan
     */
    public Run request(PlanId plan, boolean dryRun, Run.Cause cause, String requestedBy) {
        plans.find(plan).orElseThrow(() -> new UnknownPlan(plan, plans));
        Run run = store.request(plan, dryRun, cause, requestedBy, clock.instant());
        queue.put(run);
        return run;
    }

    /** Asks for a short run of the plan in a while, for its list has changed. Many changes in that while make one run. */
    public void listChanged(PlanId plan) {
        queue.putChange(plan);
    }

    /**
     * Approves what a run held back, that and nothing later, and asks for a run that carries it out.
     *
     * @throws NothingToApprove if there is no such run, or it held nothing back
     */
    public Run approve(long id, String approvedBy) {
        Run run = store.find(id).orElseThrow(() -> new NothingToApprove("Der er ingen kørsel " + id + "."));
        List<String> held = store.heldBack(id);
        if (held.isEmpty() || run.dryRun()) {
            throw new NothingToApprove("Kørsel " + id + " har intet, der venter på godkendelse.");
        }
        approvals.approve(run.plan(), id, held, approvedBy, clock.instant());
        return request(run.plan(), false, Run.Cause.APPROVAL, approvedBy);
    }

    /**
     * Asks for a run that takes back what an earlier one wrote, wherever nobody has changed it since.
     *
     * @param items  the items to do so for; none stands for all of them
     * @param dryRun whether it shall only tell what it would take back
     * @throws NothingToUndo if there is no such run, it is not over, or it wrote nothing there
     */
    public Run undo(long id, List<ItemId> items, boolean dryRun, String requestedBy) {
        Run run = undoable(id);
        SortedSet<ItemId> there =
                written(id).stream().map(write -> write.write().item()).collect(Collectors.toCollection(TreeSet::new));
        items.stream().filter(item -> !there.contains(item)).findFirst().ifPresent(item -> {
            throw new NothingToUndo(
                    "Kørsel " + id + " har ikke skrevet til punkt " + item + ". Den har skrevet til punkterne "
                            + there.stream().map(ItemId::toString).collect(Collectors.joining(", ")) + ".");
        });
        Run undo = store.requestUndo(run.plan(), dryRun, new Run.Undo(id, items), requestedBy, clock.instant());
        queue.put(undo);
        return undo;
    }

    /** The run of that id, if there is something of it to take back. */
    Run undoable(long id) {
        Run run = store.find(id).orElseThrow(() -> new NothingToUndo("Der er ingen kørsel " + id + "."));
        if (!run.state().isFinal()) {
            throw new NothingToUndo("Kørsel " + id + " er ikke færdig endnu. Vent, til den er.");
        }
        if (written(id).isEmpty()) {
            throw new NothingToUndo("Kørsel " + id + " har ikke skrevet noget i listen.");
        }
        plans.find(run.plan()).orElseThrow(() -> new UnknownPlan(run.plan(), plans));
        return run;
    }

    /** What the run wrote to the list. */
    public List<ListWrite> written(long id) {
        return writes.ofRun(id).stream()
                .filter(write -> write.state() == ListWrite.State.WRITTEN)
                .toList();
    }

    /** The run of that id. */
    public Optional<Run> find(long id) {
        return store.find(id);
    }

    /** How many writes and stops a run held back for somebody to approve. */
    public int heldBack(long id) {
        return store.heldBack(id).size();
    }

    /** How long a run under way waits for a system, if it does. */
    public Optional<Instant> waitsUntil(long id) {
        return store.waitsUntil(id);
    }

    /** The newest runs of the plan, newest first. */
    public List<Run> recent(PlanId plan, int atMost) {
        return store.recent(plan, atMost);
    }

    /** There is no such plan; the message names those that there are. */
    public static final class UnknownPlan extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownPlan(PlanId plan, Plans plans) {
            super("Der er ingen plan »" + plan + "«. Planerne er: "
                    + String.join(
                            ", ", plans.all().stream().map(p -> p.id().value()).toList()) + ".");
        }
    }

    /** The run wrote nothing that could be taken back. */
    public static final class NothingToUndo extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NothingToUndo(String message) {
            super(message);
        }
    }

    /** The run held nothing back. */
    public static final class NothingToApprove extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NothingToApprove(String message) {
            super(message);
        }
    }
}
