package dk.norddjurs.plansync.divergence;

import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.reconcile.Decision;
import dk.norddjurs.plansync.reconcile.Identity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Keeps decisions: at most one active for each identity, and all that ended. What has ended never becomes active again.
 * Takes part in the caller's transaction.
 */
public interface DecisionStore {
    /**
     * Decides. A decision that was active on the same identity ends as replaced.
     *
     * @param who who decides
     * @param why in the person's own words, or the empty string
     */
    KeptDecision decide(PlanId plan, Identity identity, Decision decision, String who, String why, Instant now);

    /** Those that the reconciliation looks at, oldest first. */
    List<KeptDecision> active(PlanId plan);

    /** All that were ever made on it, newest first. */
    List<KeptDecision> of(PlanId plan, Identity identity);

    /** Those that are void, and on whose identity nothing has been decided since; oldest first. */
    List<KeptDecision> voided(PlanId plan);

    /** Ends those of these that are still active. */
    void end(PlanId plan, Collection<Long> ids, Decision.End end, Instant now);

    /**
     * Takes a decision back.
     *
     * @return whether it was still active
     */
    boolean withdraw(PlanId plan, long id, String who, Instant now);
}
