package dk.norddjurs.plansync.command;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.sandbox.RunningPlansync;
import dk.norddjurs.plansync.sandbox.SandboxMunicipality;
import dk.norddjurs.plansync.sandbox.graph.Fault;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the commands say and how they end, on the whole system. */
class CommandLineIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String WRITES = "  Skrives til listen";
    private static final String DIVERGENCES = "  Nye uoverensstemmelser";

    @TempDir
    private Path work;

    private SandboxMunicipality municipality;
    private RunningPlansync plansync;

    @BeforeEach
    void start() {
        municipality = SandboxMunicipality.start("norddjurs", work, "write");
        municipality.putExport();
        plansync = RunningPlansync.against(municipality);
        plansync.takeInInbox();
    }

    @AfterEach
    void stop() {
        plansync.close();
        municipality.close();
    }

    @Test
    void aDryRunPrintsWhatTheRunThenDoesAndTouchesNothing() {
        Map<String, Long> before = rows();

        Said dry = said("sync", "--dry-run");

        assertThat(dry.status()).isZero();
        assertThat(dry.out()).contains("prøvekørsel", "ville blive skrevet");
        assertThat(rows()).isEqualTo(before);
        assertThat(municipality.graph().journal())
                .noneMatch(request -> request.method().equals("POST"));
        Said real = said("sync");
        assertThat(real.status()).isZero();
        assertThat(paragraph(dry, WRITES)).isEqualTo(paragraph(real, WRITES)).hasSizeGreaterThan(20);
        assertThat(paragraph(dry, DIVERGENCES))
                .isEqualTo(paragraph(real, DIVERGENCES))
                .hasSizeGreaterThan(20);
    }

    @Test
    void jsonStandsAloneOnTheAnswersStream() {
        Said said = said("sync", "--json");

        JsonNode runs = JSON.readTree(said.out());
        assertThat(said.status()).isZero();
        assertThat(runs.get(0).path("state").asString()).isEqualTo("DONE");
        assertThat(runs.get(0).path("plan").asString()).isEqualTo("2025-2028");
        assertThat(runs.get(0).path("requestedAt").asString()).startsWith("2025-06-04T");
        assertThat(runs.get(0).at("/report/writes").size()).isGreaterThan(20);
    }

    @Test
    void aStoppedRunSaysHowItIsApprovedAndThenIs() {
        said("sync");
        List<String> lost = municipality.list().keys().subList(0, 40);
        lost.forEach(municipality.list()::delete);

        Said stopped = said("sync");
        Matcher advice = Pattern.compile("plansync approve (\\d+)").matcher(stopped.out());

        assertThat(stopped.status()).isEqualTo(3);
        assertThat(advice.find()).isTrue();
        assertThat(said("approve", advice.group(1)).status()).isZero();
        assertThat(plansync.divergences())
                .filteredOn(line -> line.endsWith("removed-from-list"))
                .hasSize(40);
    }

    @Test
    void whatCannotBeDoneAsAskedIsAUsageErrorInASentence() {
        said("sync");

        for (Said said :
                List.of(said("approve", "999"), said("approve", "1"), said("sync", "--plan", "2031-2034", "--json"))) {
            assertThat(said.status()).isEqualTo(2);
            assertThat(said.out()).isEmpty();
            assertThat(said.err().lines()).singleElement().asString().containsAnyOf("999", "ørsel 1 ", "2025-2028");
        }
    }

    @Test
    void aSourceThatIsDownIsAStatusOfItsOwn() {
        municipality.graph().failNext(50, Kind.DELTA, Fault.status(403));

        Said said = said("sync");

        assertThat(said.status()).isEqualTo(4);
        assertThat(said.out()).contains("Kunne ikke kontrolleres", "403");
    }

    @Test
    void theDoctorFindsAllWellOrSaysWhatIsMissing() {
        Said well = said("doctor");
        municipality.list().renameColumn("Beløb 2027", "Beløb i 2027");
        Said ill = said("doctor");
        Said illAsJson = said("doctor", "--json");

        assertThat(well.status()).as(well.out()).isZero();
        assertThat(well.lines()).hasSize(5).allMatch(line -> line.startsWith("ok "));
        assertThat(ill.status()).isEqualTo(1);
        assertThat(ill.lines())
                .filteredOn(line -> line.startsWith("FEJL"))
                .singleElement()
                .asString()
                .contains("kolonnen »Beløb 2027« findes ikke", "Lignende kolonner: »Beløb i 2027«.", "planens fil");
        assertThat(illAsJson.status()).isEqualTo(1);
        assertThat(JSON.readTree(illAsJson.out()).findValuesAsString("ok")).containsOnlyOnce("false");
    }

    private Said said(String... words) {
        return Said.by(() -> CommandLine.parse(words).orElseThrow().call(plansync.context()));
    }

    /** The lines of a paragraph, without what became of each. */
    private static List<String> paragraph(Said said, String heading) {
        return said.lines().stream()
                .dropWhile(line -> !line.startsWith(heading))
                .skip(1)
                .takeWhile(line -> line.startsWith("    – "))
                .map(line -> line.replaceFirst(" \\([^()]*\\)$", ""))
                .toList();
    }

    /** How many rows each table has. A run is noted even when it only tells, and waits in the queue. */
    private Map<String, Long> rows() {
        JdbcClient database = JdbcClient.create(plansync.bean(DataSource.class));
        Map<String, Long> rows = new TreeMap<>();
        database
                .sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !List.of("run", "scheduled_tasks").contains(table))
                .forEach(table -> rows.put(
                        table,
                        database.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
        return rows;
    }
}
