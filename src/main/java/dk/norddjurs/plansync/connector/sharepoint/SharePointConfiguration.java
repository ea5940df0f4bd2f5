package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.PlanListMaker;
import dk.norddjurs.plansync.connector.PlanReader;
import dk.norddjurs.plansync.connector.PlanWriter;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the plan's list in SharePoint to the rest. Nothing is asked of Graph before somebody reads or writes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SharePointSettings.class)
class SharePointConfiguration {
    @Bean
    GraphAccess graphAccess(SharePointSettings settings, Clock clock) {
        return new GraphAccess(settings, time -> Thread.sleep(time.toMillis()), clock);
    }

    @Bean
    PlanReader planReader(GraphAccess graph, Clock clock) {
        return new GraphPlanReader(graph, clock.getZone());
    }

    @Bean
    PlanListMaker planListMaker(GraphAccess graph, Clock clock) {
        return new GraphListMaker(graph, clock);
    }

    @Bean
    PlanWriter planWriter(GraphAccess graph, Clock clock) {
        return new GraphPlanWriter(graph, clock.getZone());
    }
}
