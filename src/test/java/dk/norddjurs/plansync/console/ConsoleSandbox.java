package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.connector.AgendaReader;
import dk.norddjurs.plansync.connector.ListNotices;
import dk.norddjurs.plansync.connector.PlanListCheck;
import dk.norddjurs.plansync.connector.budget.BudgetInbox;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.run.ListImport;
import dk.norddjurs.plansync.run.PlanLists;
import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.run.Runs;
import dk.norddjurs.plansync.run.RunsNow;
import dk.norddjurs.plansync.sandbox.PostgresForTests;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.settings.Plans;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * The console on the sandbox's Norddjurs of 4 June 2025: real stores and steps, a list that is made and filled, and agendas out of files. No
 * annotation makes it a configuration by itself, so that the sandbox, which scans these packages too, passes it by.
 */
@EnableAutoConfiguration
@ConfigurationPropertiesScan({"dk.norddjurs.plansync.run", "dk.norddjurs.plansync.digest"})
@ComponentScan(
        basePackages = {
            "dk.norddjurs.plansync.settings",
            "dk.norddjurs.plansync.connector.budget",
            "dk.norddjurs.plansync.mirror",
            "dk.norddjurs.plansync.agreed",
            "dk.norddjurs.plansync.divergence",
            "dk.norddjurs.plansync.writeback",
            "dk.norddjurs.plansync.digest",
            "dk.norddjurs.plansync.run",
            "dk.norddjurs.plansync.console"
        },
        excludeFilters =
                @Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = {ListImport.class, PlanLists.class}))
class ConsoleSandbox {
    static final PlanId PLAN = new PlanId("2025-2028");
    private static final String EXPORT = "budget-2025-06-02.csv";

    @Bean
    DataSource dataSource() {
        return PostgresForTests.freshDatabase();
    }

    @Bean
    Clock clock() {
        return new SlowClock();
    }

    @Bean
    NorddjursList list() {
        return new NorddjursList();
    }

    @Bean
    AgendaReader agenda(Clock clock) {
        return window ->
                new AgendaSnapshot(clock.instant(), window, NorddjursAgendas.meetings(clock.getZone()), List.of());
    }

    @Bean
    PlanListCheck listCheck() {
        return plan -> List.of();
    }

    @Bean
    ListNotices notices() {
        return new ListNotices() {
            @Override
            public boolean areWanted() {
                return false;
            }

            @Override
            public void keepAlive(PlanSettings plan) {}

            @Override
            public Optional<PlanId> planOf(String subscription, String secret) {
                return Optional.empty();
            }
        };
    }

    @Bean
    Nights nights(
            Runs runs, RunsNow now, Plans plans, BudgetInbox inbox, @Value("${plansync.budget.inbox}") Path folder) {
        return new Nights(runs, now, plans, inbox, folder);
    }

    /** The first night, so that every test finds something to look at. */
    @Bean
    ApplicationRunner firstNight(Nights nights) {
        return arguments -> {
            nights.receiveExport();
            nights.run(false);
        };
    }

    /** The same minute for ever, in which no two moments are the same. */
    private static final class SlowClock extends Clock {
        private final AtomicLong looks = new AtomicLong();

        @Override
        public Instant instant() {
            return Instant.parse("2025-06-04T07:00:00Z").plus(looks.incrementAndGet(), ChronoUnit.MICROS);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Copenhagen");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }
    }

    /** Lets things happen in the sandbox. */
    static final class Nights {
        private final Runs runs;
        private final RunsNow now;
        private final Plans plans;
        private final BudgetInbox inbox;
        private final Path folder;

        Nights(Runs runs, RunsNow now, Plans plans, BudgetInbox inbox, Path folder) {
            this.runs = runs;
            this.now = now;
            this.plans = plans;
            this.inbox = inbox;
            this.folder = folder;
        }

        /** The budget's export arrives. */
        void receiveExport() throws IOException {
            receive(
                    EXPORT,
                    Files.readString(NorddjursList.FOLDER.resolve("budget").resolve(EXPORT)));
        }

        /** The first half of the budget's export arrives. */
        void receiveHalf(String name) throws IOException {
            List<String> lines =
                    Files.readAllLines(NorddjursList.FOLDER.resolve("budget").resolve(EXPORT));
            receive(name, String.join("\n", lines.subList(0, lines.size() / 2)));
        }

        void receive(String name, String content) throws IOException {
            String profile = plans.find(PLAN).orElseThrow().budget().profile();
            Path file = folder.resolve(profile).resolve(name);
            Files.writeString(file, content);
            inbox.accept(file);
        }

        Run run(boolean dryRun) {
            Run asked = runs.request(PLAN, dryRun, Run.Cause.SCHEDULE, "plansync");
            now.carryOut(asked.id());
            return runs.find(asked.id()).orElseThrow();
        }
    }
}
