package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.ListNotices;
import dk.norddjurs.plansync.connector.PlanListCheck;
import dk.norddjurs.plansync.connector.PlanListMaker;
import dk.norddjurs.plansync.connector.PlanReader;
import dk.norddjurs.plansync.connector.PlanRowMaker;
import dk.norddjurs.plansync.connector.PlanWriter;
import dk.norddjurs.plansync.connector.Waits;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Offers the plan's list in SharePoint to the rest. Nothing is asked of Graph before somebody reads or writes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SharePointSettings.class, NoticeSettings.class})
class SharePointConfiguration {
    @Bean
    GraphAccess graphAccess(SharePointSettings settings, Clock clock, Waits waits) {
        return new GraphAccess(
                settings, new GraphSignIn(settings), time -> Thread.sleep(time.toMillis()), clock, waits);
    }

    @Bean
    ListColumns listColumns(GraphAccess graph) {
        return new ListColumns(graph);
    }

    @Bean
    Directories directories(GraphAccess graph, Clock clock) {
        return new Directories(graph, clock);
    }

    @Bean
    PlanReader planReader(GraphAccess graph, ListColumns columns, Directories directories, Clock clock) {
        return new GraphPlanReader(graph, columns, directories, clock.getZone());
    }

    @Bean
    PlanWriter planWriter(GraphAccess graph, ListColumns columns, Directories directories, Clock clock) {
        return new GraphPlanWriter(graph, columns, directories, clock.getZone());
    }

    @Bean
    PlanRowMaker planRowMaker(GraphAccess graph, ListColumns columns, Directories directories, Clock clock) {
        return new GraphRowMaker(graph, columns, directories, clock.getZone());
    }

    @Bean
    ListNotices listNotices(GraphAccess graph, NoticeSettings settings, JdbcClient jdbc, Clock clock) {
        return new GraphNotices(graph, settings, new Subscriptions(jdbc), clock);
    }

    @Bean
    PlanListCheck planListCheck(GraphAccess graph, ListColumns columns, Directories directories) {
        return new GraphListCheck(graph, columns, directories);
    }

    @Bean
    PlanListMaker planListMaker(GraphAccess graph, ListColumns columns, Clock clock) {
        return new GraphListMaker(graph, columns, clock);
    }
}
