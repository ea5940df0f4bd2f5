package dk.norddjurs.plansync.agreed;

import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeps what was last agreed, and its history. Takes part in the caller's transaction. */
public interface AgreedStore {
    /** All pairs of the plan. */
    Map<ItemId, Map<Field, AgreedPair>> pairs(PlanId plan);

    /** Settles the fields and notes each in the history. */
    void settle(PlanId plan, long run, Collection<Settlement> settlements, Instant now);

    /** The history after that moment, oldest first. */
    List<Change> since(PlanId plan, Instant moment);
}
