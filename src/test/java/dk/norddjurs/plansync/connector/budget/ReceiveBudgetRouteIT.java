package dk.norddjurs.plansync.connector.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.norddjurs.plansync.connector.AcceptedExports;
import dk.norddjurs.plansync.connector.BudgetArrival;
import dk.norddjurs.plansync.connector.BudgetArrival.Accepted;
import dk.norddjurs.plansync.connector.BudgetArrival.Refused;
import dk.norddjurs.plansync.sandbox.PostgresForTests;
import dk.norddjurs.plansync.settings.Profiles;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The real route, the real connector and a real database, on folders of the test. */
class ReceiveBudgetRouteIT {
    private static final String HEADINGS = "År;PSP-element;Tekst;Beløb\n";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    private final Switched database = new Switched(PostgresForTests.freshDatabase());
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void startTheRoute() throws Exception {
        startBeans();
        camel.getRegistry().bind("budgetInbox", beans.getBean("budgetInbox"));
        camel.getPropertiesComponent().addInitialProperty("plansync.budget.inbox", inbox().toString());
        camel.getPropertiesComponent().addInitialProperty("plansync.budget.poll-interval", "100ms");
        camel.getPropertiesComponent().addInitialProperty("plansync.budget.min-age", "2s");
        camel.getPropertiesComponent().addInitialProperty("plansync.budget.check-interval", "50ms");
        camel.getPropertiesComponent().addInitialProperty("plansync.budget.check-timeout", "200ms");
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(
                        PluginHelper.getResourceLoader(camel).resolveResource("file:routes/receive-budget.camel.yaml"));
        camel.start();
    }

    private void startBeans() {
        TestPropertyValues.of(
                        "plansync.budget.inbox=" + inbox(),
                        "plansync.budget.archive=" + root.resolve("archive"),
                        "plansync.budget.quarantine=" + root.resolve("quarantine"))
                .applyTo(beans);
        beans.registerBean(Clock.class, () -> Clock.system(ZoneId.of("Europe/Copenhagen")));
        beans.registerBean(
                Profiles.class,
                () -> ProfileForTests.profiles(ProfileForTests.delimited().build()));
        beans.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        beans.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
        beans.register(BudgetConnector.class);
        beans.refresh();
    }

    @AfterEach
    void stop() {
        camel.stop();
        beans.close();
    }

    @Test
    void theRouteIsCalledLikeItsFileAndSaysWhatItDoes() {
        assertThat(camel.getRoute("receive-budget")).isNotNull();
        assertThat(camel.getRoute("receive-budget").getDescription()).isNotBlank();
    }

    @Test
    void aFileInTheInboxIsAccepted() {
        put("opus/budget.csv", HEADINGS + "2026;XG-1;Bro;100,00\n");

        await().atMost(PATIENCE).until(() -> files(inbox()).isEmpty());
        assertThat(exports().newest("opus", line -> true).orElseThrow().lines()).hasSize(1);
    }

    @Test
    void aHalfWrittenFileWaitsUntilItIsComplete() {
        Path growing = write("opus/voksende.csv", HEADINGS);
        AtomicInteger rows = new AtomicInteger();
        for (String other : List.of("opus/første.csv", "opus/anden.csv")) {
            Path complete = put(other, HEADINGS + "2026;XG-1;" + other + ";100,00\n");
            // The second of them is taken in a later poll than the first: by then the growing file was looked at.
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
                append(growing, "2026;XG-2;Række " + rows.incrementAndGet() + ";1,00\n");
                return Files.notExists(complete);
            });
        }
        assertThat(exports().recent(10)).hasSize(2);

        append(growing, "2026;XG-3;Sidste række;1,00\n");
        await().atMost(PATIENCE).until(() -> Files.notExists(growing));
        assertThat(exports().newest("opus", line -> true).orElseThrow().lines())
                .last()
                .satisfies(line -> assertThat(line.psp()).isEqualTo("XG-3"));
    }

    @Test
    void temporaryAndHiddenFilesAreLeftAlone() {
        List<String> names =
                List.of("opus/budget.csv.part", "opus/budget.TMP", "opus/~$budget.csv", "opus/.budget.csv");
        List<Path> waiting = names.stream().map(name -> put(name, HEADINGS)).toList();
        Path complete = put("opus/budget.csv", HEADINGS + "2026;XG-1;Bro;100,00\n");
        await().atMost(PATIENCE).until(() -> Files.notExists(complete));
        Path later = put("opus/senere.csv", HEADINGS + "2026;XG-1;Bro;200,00\n");
        await().atMost(PATIENCE).until(() -> Files.notExists(later));

        assertThat(waiting).allMatch(Files::exists);
        assertThat(exports().recent(10)).hasSize(2);
    }

    @Test
    void theSameContentTwiceIsReadOnce() {
        String content = HEADINGS + "2026;XG-1;Bro;100,00\n";
        Path first = put("opus/mandag.csv", content);
        await().atMost(PATIENCE).until(() -> Files.notExists(first));
        Instant before = exports().newest("opus", line -> true).orElseThrow().acceptedAt();

        Path second = put("opus/tirsdag.csv", content);
        await().atMost(PATIENCE).until(() -> Files.notExists(second));

        assertThat(exports().recent(10)).hasSize(1);
        assertThat(files(root.resolve("archive"))).hasSize(1);
        assertThat(exports().newest("opus", line -> true).orElseThrow().acceptedAt())
                .isAfter(before);
    }

    @Test
    void aBadFileGoesToQuarantineWithItsReason() throws IOException {
        Path empty = put("opus/tom.csv", "");
        Path wrong = put("opus/forkert.csv", "Andre;Overskrifter\n1;2\n");
        await().atMost(PATIENCE).until(() -> Files.notExists(empty) && Files.notExists(wrong));

        assertThat(exports().recent(10)).hasSize(2).allMatch(Refused.class::isInstance);
        List<Path> kept = files(root.resolve("quarantine/opus"));
        assertThat(kept).hasSize(4);
        Path reason = kept.stream()
                .filter(file -> file.toString().endsWith("forkert.csv.hvorfor.txt"))
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(reason)).contains("mangler i række 1").contains("»Andre«, »Overskrifter«");
    }

    @Test
    void aBadRowIsReportedAndTheRestAccepted() {
        Path file = put("opus/budget.csv", HEADINGS + "2026;XG-1;Bro;100,00\n2026;XG-2;Vej;12.34\n");
        await().atMost(PATIENCE).until(() -> Files.notExists(file));

        BudgetArrival arrival = exports().recent(1).get(0);
        assertThat(arrival).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.lines()).isEqualTo(1);
            assertThat(accepted.unread()).isEqualTo(1);
        });
        List<UnreadRow> unread = exports().unreadRows("opus", arrival.sha256());
        assertThat(unread).extracting(UnreadRow::row).containsExactly(3);
        assertThat(unread.get(0).reason()).contains("»12.34«");
    }

    @Test
    void aFileStaysUntilTheDatabaseIsBack() {
        database.down = true;
        Path file = put("opus/budget.csv", HEADINGS + "2026;XG-1;Bro;100,00\n");
        await().atMost(PATIENCE).until(() -> database.refusals >= 2);
        assertThat(file).exists();

        database.down = false;
        await().atMost(PATIENCE).until(() -> Files.notExists(file));
        assertThat(exports().recent(10)).hasSize(1);
    }

    @Test
    void anInboxThatIsGoneIsNotMadeAndServesAgainWhenItIsBack() throws Exception {
        Files.delete(inbox().resolve("opus"));
        Files.delete(inbox());
        Thread.sleep(500);
        assertThat(inbox()).doesNotExist();

        Files.createDirectories(inbox().resolve("opus"));
        Path file = put("opus/budget.csv", HEADINGS + "2026;XG-1;Bro;100,00\n");
        await().atMost(PATIENCE).until(() -> Files.notExists(file));
        assertThat(exports().recent(10)).hasSize(1);
    }

    private AcceptedExports exports() {
        return beans.getBean(AcceptedExports.class);
    }

    private Path inbox() {
        return root.resolve("inbox");
    }

    /** A file that has been complete for a while. */
    private Path put(String name, String content) {
        try {
            Path unfinished = write(name + ".tmp", content);
            Files.setLastModifiedTime(unfinished, FileTime.from(Instant.now().minus(Duration.ofMinutes(1))));
            return Files.move(unfinished, inbox().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String name, String content) {
        try {
            return Files.writeString(inbox().resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Path file, String content) {
        try {
            Files.writeString(file, content, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database that can be out of reach. */
    private static final class Switched extends DelegatingDataSource {
        private volatile boolean down;
        private volatile int refusals;

        Switched(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (down) {
                refusals++;
                throw new SQLException("the database is down");
            }
            return super.getConnection();
        }
    }
}
