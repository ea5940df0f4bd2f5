package dk.norddjurs.plansync.run;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dk.norddjurs.plansync.sandbox.Expected;
import dk.norddjurs.plansync.sandbox.RunningPlansync;
import dk.norddjurs.plansync.sandbox.SandboxMunicipality;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One first run of Norddjurs finds and writes exactly what was planted, and tells nothing of closed points. */
class ExpectedFindingsIT {
    private static final Expected EXPECTED = Expected.of("norddjurs");
    private static final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @TempDir
    private static Path work;

    private static SandboxMunicipality municipality;
    private static RunningPlansync plansync;
    private static Map<String, String> before;
    private static Run run;

    @BeforeAll
    static void firstRun() {
        municipality = SandboxMunicipality.start("norddjurs", work, "write");
        municipality.putExport();
        plansync = RunningPlansync.against(municipality, "logging.level.dk.norddjurs.plansync=trace");
        plansync.takeInInbox();
        before = plansync.cells();
        log.start();
        root().addAppender(log);
        run = plansync.sync();
    }

    @AfterAll
    static void stop() {
        root().detachAppender(log);
        plansync.close();
        municipality.close();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }

    @Test
    void whatIsPlantedIsFoundAndNothingElse() {
        assertThat(run.state()).isEqualTo(Run.State.DONE);
        assertThat(plansync.findings()).isEqualTo(EXPECTED.findings());
    }

    @Test
    void whatTheListLacksIsWrittenAndNothingElse() {
        assertThat(Changes.between(before, plansync.cells())).isEqualTo(EXPECTED.writes());
        assertThat(municipality.graph().violations()).isEmpty();
    }

    @Test
    void noTableHasAWordOfAClosedPoint() {
        assertThat(texts()).isNotEmpty().allSatisfy(ExpectedFindingsIT::tellsNoSecret);
    }

    @Test
    void theLogAndTheReportHaveNoWordOfAClosedPoint() {
        assertThat(log.list).extracting(ILoggingEvent::getLevel).contains(Level.INFO);
        assertThat(log.list).allSatisfy(event -> {
            tellsNoSecret(event.getFormattedMessage());
            if (event.getThrowableProxy() != null) {
                tellsNoSecret(event.getThrowableProxy().getMessage());
            }
        });
        tellsNoSecret(run.toString());
    }

    private static void tellsNoSecret(String text) {
        EXPECTED.secrets()
                .forEach(secret -> assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(secret.toLowerCase()));
    }

    /** Every filled table as one text each, so that no column can be forgotten. */
    private static List<String> texts() {
        JdbcClient database = JdbcClient.create(plansync.bean(DataSource.class));
        List<String> texts = new ArrayList<>();
        for (String table : database.sql(
                        "select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list()) {
            texts.addAll(database.sql("select t::text from " + table + " t")
                    .query(String.class)
                    .list());
        }
        return texts;
    }
}
