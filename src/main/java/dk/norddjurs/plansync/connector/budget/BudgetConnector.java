package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.AcceptedExports;
import dk.norddjurs.plansync.connector.BudgetReader;
import dk.norddjurs.plansync.connector.SupplyTroubles;
import dk.norddjurs.plansync.settings.Profiles;
import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the budget connector together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BudgetFolders.class)
class BudgetConnector {
    @Bean
    BudgetReader budgetReader() {
        return new BudgetFiles();
    }

    @Bean
    ExportStore exportStore(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new PostgresExportStore(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    SupplyTroubles supplyTroubles(JdbcClient jdbc, Clock clock) {
        return new PostgresSupplyTroubles(jdbc, clock);
    }

    /** Called by name from the route {@code receive-budget}. */
    @Bean
    BudgetInbox budgetInbox(
            BudgetFolders folders, Profiles profiles, BudgetReader reader, ExportStore store, Clock clock)
            throws IOException {
        BudgetInbox inbox = new BudgetInbox(folders, profiles, reader, store, clock);
        inbox.createFolders();
        return inbox;
    }

    @Bean
    AcceptedExports acceptedExports(
            BudgetFolders folders, Profiles profiles, BudgetReader reader, ExportStore store, Clock clock) {
        return new ArchivedExports(new Archive(folders.archive()), profiles, reader, store, clock);
    }
}
