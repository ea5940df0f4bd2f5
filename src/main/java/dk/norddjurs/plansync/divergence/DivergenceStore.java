package dk.norddjurs.plansync.divergence;

import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.reconcile.Identity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps divergences. Takes part in the caller's transaction. */
public interface DivergenceStore {
    /** Every divergence that the plan ever had, settled ones too, oldest first. */
    List<OpenDivergence> all(PlanId plan);

    /** Those that are open. */
    List<OpenDivergence> open(PlanId plan);

    /** The plan that the divergence of that id belongs to. */
    Optional<PlanId> planOf(long id);

    /** Those that are open, and those of these identities, whether open or settled; oldest first. */
    List<OpenDivergence> openOr(PlanId plan, Collection<Identity> identities);

    /** Those that have opened or settled after that moment. */
    List<OpenDivergence> movedSince(PlanId plan, Instant moment);

    /** Saves each: a known one, by plan, subject and field, is overwritten; the others are new. */
    void save(PlanId plan, Collection<OpenDivergence> divergences);
}
