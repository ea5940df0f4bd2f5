package dk.norddjurs.plansync.console;

import static dk.norddjurs.plansync.sandbox.RunningPlansync.report;
import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.sandbox.RunningPlansync;
import dk.norddjurs.plansync.sandbox.SandboxFiles.Export;
import dk.norddjurs.plansync.sandbox.SandboxMunicipality;
import dk.norddjurs.plansync.sandbox.graph.Exchange;
import dk.norddjurs.plansync.sandbox.graph.Fault;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox.Kind;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Decisions from the request to what then stands in the list, over HTTP on every side. */
class DecisionsCarriedOutIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PLAN = "/api/v1/plans/2025-2028";
    private static final String MEALS = "Madservice";
    private static final String FIRST_CONTACT = "first-contact";
    private static final BigDecimal IN_LIST = new BigDecimal("-750");

    @TempDir
    private Path work;

    private SandboxMunicipality municipality;
    private RunningPlansync plansync;
    private Visitor visitor;

    @BeforeEach
    void start() {
        municipality = SandboxMunicipality.start("norddjurs", work, "write");
        municipality.putExport();
        plansync = RunningPlansync.serving(municipality);
        plansync.takeInInbox();
        plansync.sync();
        visitor = new Visitor(plansync.port());
    }

    @AfterEach
    void stop() {
        assertThat(municipality.graph().violations()).isEmpty();
        plansync.close();
        municipality.close();
    }

    @Test
    void theOwnersValueIsWrittenAgainstTheVersionSeenAndLeavesAReceipt() {
        String etag = municipality.list().etag(municipality.row(MEALS));
        decide(finding("amount-2025"), "take-owner", "");
        municipality.graph().clearJournal();

        Run run = plansync.sync();

        assertThat(cell("Beløb 2025")).isEqualByComparingTo("-750000");
        assertThat(municipality.graph().journal())
                .filteredOn(request -> request.method().equals("POST"))
                .flatExtracting(Exchange::parts)
                .singleElement()
                .satisfies(part -> assertThat(part.ifMatch()).isEqualTo(etag));
        JsonNode writes = get("/api/v1/runs/" + run.id()).at("/report/writes");
        assertThat(writes).singleElement().satisfies(write -> {
            assertThat(write.path("item").asString()).isEqualTo(MEALS);
            assertThat(write.path("old").asString()).isEqualTo("−750 kr.");
            assertThat(write.path("value").asString()).isEqualTo("−750.000 kr.");
            assertThat(write.path("result").asString()).isEqualTo("skrevet");
            assertThat(write.path("written").asBoolean()).isTrue();
        });
        assertThat(open("amount-2025")).isEmpty();
        assertThat(report(plansync.sync()).writes()).isEmpty();
    }

    @Test
    void theListsValueStaysInPeaceUntilTheOwnerMovesWhichIsAConflict() {
        decide(finding("amount-2026"), "keep-list", "");

        Run first = plansync.sync();
        Run quiet = plansync.sync();

        assertThat(report(first).settled()).hasSize(1);
        assertThat(List.of(
                        report(first).writes(),
                        report(quiet).writes(),
                        report(quiet).opened()))
                .allMatch(List::isEmpty);
        assertThat(open("amount-2026")).isEmpty();

        budgetMoves(2026);
        plansync.sync();

        assertThat(finding("amount-2026").path("kind").asString()).isEqualTo("conflict");
        assertThat(cell("Beløb 2026")).isEqualByComparingTo(IN_LIST);
    }

    @Test
    void aDecisionIsVoidWhenTheListMovesBeforeItIsCarriedOutAndThatIsShown() {
        decide(finding("amount-2025"), "take-owner", "");
        municipality.list().edit(municipality.row(MEALS), Map.of("Beløb 2025", new BigDecimal("-751")));

        Run run = plansync.sync();

        assertThat(report(run).writes()).isEmpty();
        assertThat(cell("Beløb 2025")).isEqualByComparingTo("-751");
        JsonNode found = finding("amount-2025");
        assertThat(found.path("decision").isNull()).isTrue();
        assertThat(found.at("/voided/choice").asString()).isEqualTo("take-owner");
        assertThat(found.at("/voided/why").asString()).isEqualTo("Aftalt");
        assertThat(page().select("#d" + found.path("id").longValue() + " .voided")
                        .text())
                .startsWith("Bortfaldet, fordi værdierne har flyttet sig siden: Tag budgettets, af API den")
                .endsWith("Begrundelse: Aftalt");
        plansync.sync();
        assertThat(cell("Beløb 2025")).isEqualByComparingTo("-751");

        decide(finding("amount-2025"), "take-owner", "");
        assertThat(finding("amount-2025").path("voided").isNull()).isTrue();
        plansync.sync();
        assertThat(cell("Beløb 2025")).isEqualByComparingTo("-750000");
    }

    @Test
    void aDecisionIsVoidWhenTheBudgetMovesBeforeItIsCarriedOut() {
        decide(finding("amount-2025"), "take-owner", "");
        budgetMoves(2025);

        plansync.sync();

        assertThat(cell("Beløb 2025")).isEqualByComparingTo(IN_LIST);
        assertThat(finding("amount-2025").at("/voided/choice").asString()).isEqualTo("take-owner");
    }

    @Test
    void aSnoozedFindingIsQuietUntilItsDateAndThenIsBack() {
        LocalDate last = LocalDate.now(municipality.clock()).plusDays(3);
        long id = finding("amount-2027").path("id").longValue();
        decide(finding("amount-2027"), "snooze", last.toString());

        plansync.sync();
        assertThat(open("amount-2027")).isEmpty();
        assertThat(page().select("section[aria-labelledby=quiet] li").text()).contains(MEALS, "udsat til og med");

        municipality.goTo(last);
        plansync.sync();
        assertThat(open("amount-2027")).isEmpty();

        municipality.goTo(last.plusDays(1));
        plansync.sync();
        JsonNode back = finding("amount-2027");
        assertThat(back.path("kind").asString()).isEqualTo(FIRST_CONTACT);
        assertThat(back.path("id").longValue()).isEqualTo(id);
        assertThat(back.path("decision").isNull()).isTrue();
        assertThat(back.path("voided").isNull()).isTrue();
    }

    @Test
    void confirmedAndRejectedLinksChangeWhatTheNextRunLinks() {
        String fleet = "Flådestyring";
        List<JsonNode> suggested = links(fleet);
        assertThat(suggested).hasSize(2);
        JsonNode code = suggested.stream()
                .filter(link -> link.path("subjectId").asString().contains("R003"))
                .findFirst()
                .orElseThrow();
        JsonNode caseNumber =
                suggested.stream().filter(link -> link != code).findFirst().orElseThrow();
        assertThat(plansync.findings()).contains("R003 / amounts / money-without-item");

        decide(code, "confirm", "");
        decide(caseNumber, "reject", "");
        plansync.sync();

        assertThat(links(fleet)).isEmpty();
        assertThat(plansync.findings())
                .doesNotContain("R003 / amounts / money-without-item", fleet + " / amounts / item-without-money");
        assertThat(plansync.cells()).containsEntry(fleet + " / next-treatment", "ØK 10.06.2025");
        plansync.sync();
        assertThat(links(fleet)).isEmpty();
    }

    @Test
    void whoEditedTheListIsAskedForOnceAndNamedWhereverTheEditIsTold() {
        String meals = municipality.row(MEALS);
        municipality.list().as("Karen Holm").edit(meals, Map.of("Beløb 2025", new BigDecimal("-751")));
        municipality.list().as("Bo Lind").edit(meals, Map.of("Statusnote", "Aftalt med <VPU>"));
        municipality.graph().clearJournal();

        plansync.sync();

        assertThat(municipality.graph().journal())
                .extracting(request -> request.path().replaceFirst(".*/", ""))
                .containsExactly("delta()", "columns", "$batch");
        assertThat(municipality.graph().journal().get(2).parts())
                .singleElement()
                .satisfies(
                        part -> assertThat(part.method() + part.path()).matches("GET.*/items/" + meals + "/versions"));
        JsonNode found = finding("amount-2025");
        assertThat(found.path("editedBy").asString()).isEqualTo("Karen Holm");
        assertThat(found.path("editedAt").asString()).contains("T");
        assertThat(finding("amount-2026").path("editedBy").isNull()).isTrue();
        assertThat(page().select("#d" + found.path("id").longValue()).text())
                .contains("Feltet er rettet i listen af Karen Holm ");
        String item = page().select("th:contains(" + MEALS + ") a[href*=items]").attr("href");
        assertThat(Jsoup.parse(visitor.get(item).body())
                        .select(".history li li")
                        .eachText())
                .anySatisfy(cell -> assertThat(cell).contains("−751 kr.", "Karen Holm"))
                .anySatisfy(cell -> assertThat(cell).contains("Aftalt med <VPU>", "Bo Lind"));

        municipality.graph().clearJournal();
        plansync.sync();
        assertThat(municipality.graph().journal()).hasSize(1);

        municipality.list().edit(meals, Map.of("Beløb 2025", new BigDecimal("-752")));
        municipality.graph().failNext(Kind.QUESTIONS, Fault.status(403));
        assertThat(plansync.sync().state()).isEqualTo(Run.State.DONE);
        assertThat(finding("amount-2025").path("editedBy").isNull()).isTrue();
    }

    private void decide(JsonNode found, String choice, String until) {
        String date = until.isEmpty() ? "" : ",\"until\":\"" + until + "\"";
        String body = "{\"choice\":\"%s\",\"why\":\"Aftalt\",\"seen\":\"%s\"%s}"
                .formatted(choice, found.path("seen").asString(), date);
        HttpResponse<String> answer = visitor.post(
                "/api/v1/divergences/" + found.path("id").longValue() + "/decision",
                body,
                "Content-Type",
                "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private JsonNode finding(String field) {
        return open(field).orElseThrow();
    }

    private Optional<JsonNode> open(String field) {
        return get(PLAN + "/divergences")
                .valueStream()
                .filter(found -> found.path("subject").asString().equals(MEALS))
                .filter(found -> found.path("field").asString().equals(field))
                .findFirst();
    }

    private List<JsonNode> links(String title) {
        return get(PLAN + "/divergences")
                .valueStream()
                .filter(found -> found.path("kind").asString().equals("link-to-confirm"))
                .filter(found -> found.path("subject").asString().startsWith(title))
                .toList();
    }

    private JsonNode get(String path) {
        return JSON.readTree(visitor.get(path).body());
    }

    private Document page() {
        return Jsoup.parse(visitor.get("/plans/2025-2028").body());
    }

    private BigDecimal cell(String column) {
        return (BigDecimal) municipality.list().value(municipality.row(MEALS), column);
    }

    /** An export arrives that says something else of the meals in that year. */
    private void budgetMoves(int year) {
        String[] lines = new String(municipality.export().content(), StandardCharsets.UTF_8).split("\r?\n");
        for (int n = 0; n < lines.length; n++) {
            String[] cells = lines[n].split(";", -1);
            if (cells[0].equals(Integer.toString(year)) && cells[8].contains(MEALS)) {
                cells[10] = "-1,00";
                lines[n] = String.join(";", cells);
                municipality.putExport(new Export(
                        "budget-2025-06-03.csv", String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8)));
                plansync.takeInInbox();
                return;
            }
        }
        throw new IllegalStateException("no line belongs to " + MEALS);
    }
}
