package dk.norddjurs.plansync.settings;

import dk.norddjurs.plansync.plan.PlanId;
import java.util.List;
import java.util.Optional;

/** The plans that the municipality has configured, read once at the start. */
public interface Plans {
    /** Every plan, in the order of their ids. */
    List<PlanSettings> all();

    /** The plan of that id, if there is a file for it. */
    Optional<PlanSettings> find(PlanId id);
}
