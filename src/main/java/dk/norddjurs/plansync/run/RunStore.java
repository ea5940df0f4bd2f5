package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.plan.PlanId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the runs. */
public interface RunStore {
    /**
     * Asks for a run; a run of the same plan and kind that has not begun is joined instead. The two then do what the
     * weightier of them would: the nightly run before any other, and a short one after a change only if both are.
     *
     * @return the run that will do it
     */
    Run request(PlanId plan, boolean dryRun, Run.Cause cause, String requestedBy, Instant now);

    /** Asks for a run that takes back what an earlier one wrote. It is joined by nothing, and joins nothing. */
    Run requestUndo(PlanId plan, boolean dryRun, Run.Undo undo, String requestedBy, Instant now);

    /** The run of that id. */
    Optional<Run> find(long id);

    /** The newest runs of the plan, newest first. */
    List<Run> recent(PlanId plan, int atMost);

    /** Notes that the run has begun, or begins anew after its process died. */
    void start(long id, Instant now);

    /**
     * Notes that the run waits for a system.
     *
     * @param until how long, or null if it goes on
     */
    void waits(long id, @Nullable Instant until);

    /** How long a run under way waits for a system, if it does. */
    Optional<Instant> waitsUntil(long id);

    /**
     * Notes how the run ended.
     *
     * @param held the fingerprints of what was held back for somebody to approve
     */
    void finish(long id, Run.State state, RunReport report, List<String> held, Instant now);

    /** The fingerprints of what the run held back, perhaps none. */
    List<String> heldBack(long id);
}
