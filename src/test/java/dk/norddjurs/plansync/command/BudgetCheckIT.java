package dk.norddjurs.plansync.command;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.connector.AcceptedExports;
import dk.norddjurs.plansync.sandbox.RunningPlansync;
import dk.norddjurs.plansync.sandbox.SandboxMunicipality;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a budget file would mean, before anybody puts it into the inbox. */
class BudgetCheckIT {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path work;

    private SandboxMunicipality municipality;
    private RunningPlansync plansync;
    private Path export;

    @BeforeEach
    void start() throws IOException {
        municipality = SandboxMunicipality.start("norddjurs", work, "observe");
        plansync = RunningPlansync.against(municipality);
        export = Files.write(
                work.resolve(municipality.export().name()),
                municipality.export().content());
    }

    @AfterEach
    void stop() {
        plansync.close();
        municipality.close();
    }

    private Said check(Path file, String... more) {
        return said(Stream.concat(
                Stream.of("budget", "check", file.toString(), "--profile", profile()), Arrays.stream(more)));
    }

    private Said said(Stream<String> words) {
        return Said.by(() ->
                CommandLine.parse(words.toArray(String[]::new)).orElseThrow().call(plansync.context()));
    }

    private String profile() {
        return municipality.inbox().getFileName().toString();
    }

    @Test
    void aFileIsToldWholeAndNothingChanges() throws IOException {
        List<String> before = state();
        Said unlinked = check(export);
        plansync.sync();
        int asked = municipality.graph().journal().size();
        Said said = check(export);
        JsonNode json =
                JSON.readTree(check(export, "--json", "--plan", "2025-2028").out());

        assertThat(state()).isEqualTo(before);
        assertThat(municipality.graph().journal()).hasSize(asked);
        assertThat(unlinked.status()).as(unlinked.err()).isZero();
        assertThat(unlinked.out()).contains("listen er ikke læst endnu");
        assertThat(said.status()).isZero();
        assertThat(said.lines().get(0))
                .isEqualTo(export.getFileName() + " efter profilen " + profile() + ": ville blive taget ind.");
        assertThat(said.out())
                .contains("  Summer (", " kr.", "  Kunne ikke læses (1):", "Række 335", "  Punkter med penge (")
                .contains("Penge uden punkt (");
        assertLinesAreCounted(json);
    }

    private static void assertLinesAreCounted(JsonNode json) {
        JsonNode plan = json.path("plans").get(0);
        int lines = json.path("lines").asInt();
        int linked = plan.path("linked").values().stream()
                .mapToInt(one -> one.path("lines").asInt())
                .sum();
        assertThat(linked).isPositive();
        assertThat(lines - linked).isEqualTo(plan.path("unlinked").asInt());
        assertThat(json.path("rows").asInt())
                .isEqualTo(lines
                        + json.path("leftOut").asInt()
                        + json.path("unread").size());
        assertThat(plan.path("linked").values())
                .allSatisfy(one -> assertThat(one.path("by").isEmpty()).isFalse());
    }

    /** The sums are worked out a second time, from the text of the file alone, by dranst 1 and 3 as the profile says. */
    @Test
    void theSumsAreThoseOfTheFile() throws IOException {
        JsonNode json = JSON.readTree(check(export, "--json").out());
        List<String> rows = Files.readAllLines(export, StandardCharsets.UTF_8);
        int unread = json.path("unread").get(0).path("row").asInt();
        List<String> headings = List.of(rows.get(0).split(";"));
        BigDecimal sum = BigDecimal.ZERO;
        for (int row = 1; row < rows.size(); row++) {
            String[] cells = rows.get(row).split(";", -1);
            String amount = cells[headings.indexOf("Korrigeret budget")];
            if (row + 1 != unread
                    && List.of("1", "3").contains(cells[headings.indexOf("Dranst")])
                    && !amount.isBlank()) {
                sum = sum.add(new BigDecimal(amount.replace(".", "").replace(",", ".")));
            }
        }

        BigDecimal told = json.path("sums").values().stream()
                .filter(one -> one.path("measure").asString().equals("CORRECTED_BUDGET"))
                .map(one -> one.path("kroner").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(told).isNotZero().isEqualByComparingTo(sum);
    }

    @Test
    void aFileThatWouldBeRefusedOrHeldIsAStatusOfItsOwn() throws IOException {
        Path bad = Files.writeString(work.resolve("andet.csv"), "Andre;Overskrifter\n1;2\n");
        Said refused = check(bad);
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("Filen ville blive afvist. Filen »andet.csv« kan ikke læses");
        Said wrongName = check(Files.copy(export, work.resolve("budget.txt")));
        assertThat(wrongName.status()).isEqualTo(1);
        assertThat(wrongName.err()).contains("tager kun filer med navne som »*.csv«");

        municipality.putExport();
        plansync.takeInInbox();
        assertThat(check(export).lines().get(0)).contains("er taget ind før");
        List<String> rows = Files.readAllLines(export);
        Path half = Files.write(work.resolve("halv.csv"), rows.subList(0, rows.size() / 2));
        Said held = check(half);
        assertThat(held.status()).isEqualTo(3);
        assertThat(held.lines().get(0)).contains("ville blive holdt tilbage. Udtrækket har kun");
        assertThat(plansync.bean(AcceptedExports.class).held(profile())).isEmpty();
    }

    @Test
    void whatCannotBeAskedIsAUsageErrorInASentence() {
        for (Said said : List.of(
                check(work.resolve("intet.csv")),
                said(Stream.of("budget", "check", export.toString(), "--profile", "prisme")),
                check(export, "--plan", "2031-2034"),
                said(Stream.of(
                        "budget", "check", export.toString(), "--profile", "budget-xlsx", "--plan", "2025-2028")))) {
            assertThat(said.status()).as(said.err()).isEqualTo(2);
            assertThat(said.out()).isEmpty();
            assertThat(said.err().lines()).singleElement();
        }
        assertThat(CommandLine.parse("budget", "check", export.toString())).isEmpty();
    }

    private List<String> state() throws IOException {
        List<String> state = new ArrayList<>();
        state.add(plansync.bean(AcceptedExports.class).recent(100).toString());
        for (String folder : List.of("inbox", "archive", "quarantine")) {
            try (Stream<Path> files = Files.walk(work.resolve(folder))) {
                files.map(Path::toString).sorted().forEach(state::add);
            }
        }
        return state;
    }
}
