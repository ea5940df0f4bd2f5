package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.AcceptedExports;
import dk.norddjurs.plansync.connector.BudgetReader;
import dk.norddjurs.plansync.connector.BudgetRetention;
import dk.norddjurs.plansync.connector.BudgetSupply;
import dk.norddjurs.plansync.connector.SupplyTroubles;
import dk.norddjurs.plansync.settings.ProfileSettings;
import dk.norddjurs.plansync.settings.Profiles;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the budget connector together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({BudgetFolders.class, KeepingTimes.class})
class BudgetConnector {
    private static final Duration INBOX_PATIENCE = Duration.ofSeconds(10);

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

    /**
     * Called by name from the route {@code receive-budget}.
     *
     * @param isMounted whether the inbox lies on a share, where no folder is made: it might not be mounted
     */
    @Bean
    BudgetInbox budgetInbox(
            BudgetFolders folders,
            Profiles profiles,
            BudgetReader reader,
            ExportStore store,
            Clock clock,
            @Value("${plansync.budget.inbox-is-mounted:false}") boolean isMounted)
            throws IOException {
        BudgetInbox inbox = new BudgetInbox(folders, profiles, reader, store, clock);
        inbox.createFolders(!isMounted);
        return inbox;
    }

    @Bean
    BudgetSupply inboxWatch(BudgetFolders folders, Profiles profiles, SupplyTroubles troubles) {
        List<String> names = profiles.all().stream().map(ProfileSettings::name).toList();
        return new InboxWatch(folders.inbox(), names, INBOX_PATIENCE, troubles);
    }

    @Bean
    BudgetRetention budgetRetention(BudgetFolders folders, KeepingTimes times, ExportStore store, Clock clock) {
        return new OldFiles(
                new Archive(folders.archive()),
                new Quarantine(folders.quarantine(), clock.getZone()),
                times,
                store,
                clock);
    }

    @Bean
    AcceptedExports acceptedExports(
            BudgetFolders folders, Profiles profiles, BudgetReader reader, ExportStore store, Clock clock) {
        return new ArchivedExports(new Archive(folders.archive()), profiles, reader, store, clock);
    }
}
