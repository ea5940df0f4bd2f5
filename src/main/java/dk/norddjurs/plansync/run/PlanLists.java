package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.connector.MadeList;
import dk.norddjurs.plansync.connector.PlanListMaker;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.settings.Plans;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the lists of plans. */
@Component
public class PlanLists {
    private final Plans plans;
    private final PlanListMaker maker;

    PlanLists(Plans plans, PlanListMaker maker) {
        this.plans = plans;
        this.maker = maker;
    }

    /**
     * Makes the plan's list, or adds the columns that it lacks.
     *
     * @param id     which plan
     * @param name   the list's name, or nothing to call it as the plan is called
     * @param dryRun whether to tell only what would be done
     * @throws Runs.UnknownPlan if there is no such plan
     * @throws dk.norddjurs.plansync.connector.SourceFailed saying what to do, if the list cannot be made
     */
    public MadeList make(PlanId id, Optional<String> name, boolean dryRun) {
        PlanSettings plan = plans.find(id).orElseThrow(() -> new Runs.UnknownPlan(id, plans));
        return maker.make(plan, name.orElse(plan.title()), dryRun);
    }

    /** The site on which the plan's list is, or is to be. */
    public String site(PlanId id) {
        return plans.find(id)
                .orElseThrow(() -> new Runs.UnknownPlan(id, plans))
                .list()
                .site();
    }
}
