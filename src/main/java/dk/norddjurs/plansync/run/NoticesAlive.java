package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.connector.ListNotices;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.settings.Plans;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps every plan's list telling us of changes. Where one will not, the nightly run finds them all the same. */
@Component
class NoticesAlive {
    private static final Logger LOG = LoggerFactory.getLogger(NoticesAlive.class);

    private final ListNotices notices;
    private final Plans plans;

    NoticesAlive(ListNotices notices, Plans plans) {
        this.notices = notices;
        this.plans = plans;
    }

    void keepAlive() {
        plans.all().forEach(plan -> {
            try {
                notices.keepAlive(plan);
            } catch (SourceFailed e) {
                LOG.warn("changes in the list of plan {} are not told: {}", plan.id(), e.getMessage());
            }
        });
    }
}
