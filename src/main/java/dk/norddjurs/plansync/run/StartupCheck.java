package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.connector.PlanReader;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.settings.Plans;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks once, at the start, whether each plan's list has the columns that are configured: a mistake is told while the
 * person who made it is still there, and not in the night.
 */
@Component
@ConditionalOnProperty(name = "plansync.command", havingValue = "false", matchIfMissing = true)
class StartupCheck {
    private static final Logger LOG = LoggerFactory.getLogger(StartupCheck.class);

    private final Plans plans;
    private final PlanReader list;

    StartupCheck(Plans plans, PlanReader list) {
        this.plans = plans;
        this.list = list;
    }

    /** Beside the start, so that a list that is away does not keep the service from serving. */
    @EventListener(ApplicationReadyEvent.class)
    void look() {
        Thread check = new Thread(() -> plans.all().forEach(this::look), "startup-check");
        check.setDaemon(true);
        check.start();
    }

    private void look(PlanSettings plan) {
        try {
            list.check(plan);
            LOG.info(
                    "plan {}: the list has all {} columns",
                    plan.id(),
                    plan.fields().size());
        } catch (SourceFailed e) {
            LOG.error("plan {}: {}", plan.id(), e.getMessage());
        }
    }
}
