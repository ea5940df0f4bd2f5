package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.divergence.ApprovalStore;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.settings.Plans;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks for runs and tells of them. Schedules, buttons, the interface and commands all come here. */
@Component
public class Runs {
    private final RunStore store;
    private final RunQueue queue;
    private final ApprovalStore approvals;
    private final Plans plans;
    private final Clock clock;

    Runs(RunStore store, RunQueue queue, ApprovalStore approvals, Plans plans, Clock clock) {
        this.store = store;
        this.queue = queue;
        this.approvals = approvals;
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

    /** The run of that id. */
    public Optional<Run> find(long id) {
        return store.find(id);
    }

    /** How many writes and stops a run held back for somebody to approve. */
    public int heldBack(long id) {
        return store.heldBack(id).size();
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

    /** The run held nothing back. */
    public static final class NothingToApprove extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NothingToApprove(String message) {
            super(message);
        }
    }
}
