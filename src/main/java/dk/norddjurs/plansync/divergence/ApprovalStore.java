package dk.norddjurs.plansync.divergence;

import dk.norddjurs.plansync.plan.PlanId;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/**
 * Keeps what people have approved. An approval is bound to the fingerprint of what was seen, so it fits exactly that and
 * nothing later.
 */
public interface ApprovalStore {
    /** Approves; what is approved already stays as it was. */
    void approve(PlanId plan, long run, Collection<String> fingerprints, String who, Instant now);

    /** All fingerprints that are approved in the plan. */
    Set<String> approved(PlanId plan);
}
