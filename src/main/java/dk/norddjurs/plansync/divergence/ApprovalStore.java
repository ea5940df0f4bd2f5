package dk.norddjurs.plansync.divergence;

import dk.norddjurs.plansync.plan.PlanId;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/**
 * Keeps what people have approved. An approval is bound to the fingerprint of what was seen, so it fits exactly that, and
 * it lets it through once.
 */
public interface ApprovalStore {
    /**
     * Approves what a run held back; what of it is approved already stays as it was, be it used or not.
     *
     * @param run the run that held it back
     */
    void approve(PlanId plan, long run, Collection<String> fingerprints, String who, Instant now);

    /**
     * The fingerprints that may be let through: nobody has used their approval, or this very run has, before its process
     * died.
     *
     * @param run the run that asks
     */
    Set<String> approved(PlanId plan, long run);

    /**
     * Uses approvals up. Takes part in the caller's transaction, which is the one that keeps what they let through.
     *
     * @param run          the run that they let something through for
     * @param fingerprints what is let through; one that nobody has approved is nothing to use
     */
    void use(PlanId plan, long run, Collection<String> fingerprints, Instant now);
}
