package dk.norddjurs.plansync.connector;

import dk.norddjurs.plansync.connector.PlanListCheck.Finding;
import java.util.List;

/** A way on which budget exports get into the inbox. */
public interface BudgetSupply {
    /**
     * Brings into the inbox what waits at the other end of the way, and notes what keeps it away with the {@link
     * SupplyTroubles}. An outage is noted and not thrown. May take minutes, and no longer than is configured.
     */
    void bring();

    /**
     * Finds out, step by step, whether the way is open. Changes nothing.
     *
     * @return in the order of asking; what is wrong stands there and is not thrown
     */
    List<Finding> examine();
}
