package dk.norddjurs.plansync.command;

import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.settings.Plans;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The plans that a command is about. */
final class Chosen {
    private Chosen() {}

    /** The plan that was named, or all of them. */
    static List<PlanId> plans(ApplicationContext context, @Nullable PlanId plan) {
        return plan != null
                ? List.of(plan)
                : context.getBean(Plans.class).all().stream()
                        .map(PlanSettings::id)
                        .toList();
    }
}
