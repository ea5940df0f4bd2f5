package dk.norddjurs.plansync.divergence;

import dk.norddjurs.plansync.link.KnownLinks;
import dk.norddjurs.plansync.link.LinkKey;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.reconcile.SuggestedLink;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Keeps links between items and keys of other systems. Takes part in the caller's transaction. */
public interface LinkStore {
    /**
     * Notes what the texts suggest tonight. What somebody has confirmed or rejected stays untouched, and what is suggested
     * no more stays as it was.
     */
    void suggest(PlanId plan, Collection<SuggestedLink> suggested, Instant now);

    /**
     * Confirms or rejects a link, whether it was suggested or not; the last decision holds. {@link LinkState#SUGGESTED}
     * takes a decision back.
     *
     * @param who who decides
     * @param why in the person's own words, or the empty string
     */
    void decide(PlanId plan, ItemId item, LinkKey key, LinkState state, String who, String why, Instant now);

    /** What has been decided on the plan's links, of items that have gone from the list too. */
    KnownLinks known(PlanId plan);

    /** Every link of the plan, by item and key. */
    List<KeptLink> all(PlanId plan);
}
