package dk.norddjurs.plansync.command;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.sandbox.RunningPlansync;
import dk.norddjurs.plansync.sandbox.SandboxMunicipality;
import dk.norddjurs.plansync.sandbox.graph.Fault;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox.Kind;
import java.math.BigDecimal;
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
    private Map<String, String> before;

    @BeforeEach
    void start() {
        municipality = SandboxMunicipality.start("norddjurs", work, "write");
        municipality.putExport();
        plansync = RunningPlansync.against(municipality);
        plansync.takeInInbox();
        before = plansync.cells();
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
    void anUndoThatPutsAllBackEndsWithZeroAndASecondOneFindsNothing() {
        said("sync");
        Map<String, String> after = plansync.cells();

        Said dry = said("undo", "1", "--dry-run");
        assertThat(dry.status()).isZero();
        assertThat(dry.out()).contains("prøvekørsel", "(ville blive ført tilbage)");
        assertThat(plansync.cells()).isEqualTo(after);

        Said done = said("undo", "1");
        assertThat(done.status()).isZero();
        assertThat(done.out()).contains("(ført tilbage)").doesNotContain("ikke ført tilbage");
        assertThat(plansync.cells()).isEqualTo(before);

        Said again = said("undo", "1");
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.out()).contains("ikke ført tilbage: Kørsel 3 har allerede ført det tilbage.");
    }

    @Test
    void anUndoOfWhatWroteNothingFails() {
        said("sync");
        said("sync");

        Said said = said("undo", "2", "--json");

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err().lines()).singleElement().asString().contains("Kørsel 2 har ikke skrevet noget");
    }

    @Test
    void anUndoOfNoSuchRunOrOfNoRunAtAllIsAUsageError() {
        Said said = said("undo", "999");

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err().lines()).singleElement().asString().contains("ingen kørsel 999");
        assertThat(CommandLine.parse("undo")).isEmpty();
        assertThat(CommandLine.parse("undo", "den-sidste")).isEmpty();
    }

    @Test
    void anUndoOfWhichAPartStaysIsAStatusOfItsOwn() {
        said("sync");
        municipality
                .list()
                .edit(municipality.row("Trafiksikkerhed ved skoler"), Map.of("Beløb 2027", new BigDecimal("1999999")));

        Said said = said("undo", "1", "--json");

        assertThat(said.status()).isEqualTo(4);
        assertThat(JSON.readTree(said.out()).at("/report/refused").intValue()).isEqualTo(1);
    }

    @Test
    void anUndoIsStoppedByTheGuardWhenTheListHasLostTooMuch() {
        said("sync");
        Map<String, String> after = plansync.cells();
        List<String> lost = municipality.list().keys().subList(0, 40);
        lost.forEach(municipality.list()::delete);

        Said said = said("undo", "1");

        assertThat(said.status()).isEqualTo(3);
        assertThat(said.out()).contains("punkter er forsvundet");
        assertThat(after).containsAllEntriesOf(plansync.cells());
    }

    @Test
    void anUndoWithoutTheListFailsAndSaysWhy() {
        said("sync");
        municipality.graph().failNext(50, Kind.DELTA, Fault.status(403));

        Said said = said("undo", "1");

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.out()).contains("403");
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
        assertThat(well.lines())
                .extracting(line -> line.replaceFirst(":.*", ""))
                .containsExactly(
                        "ok    Databasen",
                        "ok    Loginnet til plan 2025-2028",
                        "–     Rettighederne til plan 2025-2028",
                        "ok    Sitet til plan 2025-2028",
                        "ok    Listen til plan 2025-2028",
                        "ok    Kolonnerne til plan 2025-2028",
                        "ok    Læsningen til plan 2025-2028",
                        "–     Skrivningen til plan 2025-2028",
                        "ok    Budgettet til plan 2025-2028",
                        "ok    Indbakken",
                        "ok    Dagsordenerne",
                        "ok    Mailserveren");
        assertThat(ill.status()).isEqualTo(1);
        assertThat(ill.lines())
                .filteredOn(line -> line.startsWith("FEJL"))
                .singleElement()
                .asString()
                .contains("kolonnen »Beløb 2027« findes ikke", "Lignende kolonner: »Beløb i 2027«.", "planens fil");
        assertThat(illAsJson.status()).isEqualTo(1);
        JsonNode checks = JSON.readTree(illAsJson.out());
        assertThat(checks.findValuesAsString("ok")).hasSize(12).containsOnlyOnce("false");
        assertThat(checks.get(5).propertyNames()).containsExactlyInAnyOrder("what", "ok", "state", "says");
        assertThat(checks.get(5).path("state").asString()).isEqualTo("FAILED");
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
