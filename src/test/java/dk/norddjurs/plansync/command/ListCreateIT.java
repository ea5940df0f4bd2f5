package dk.norddjurs.plansync.command;

import static dk.norddjurs.plansync.sandbox.OfficeFiles.cells;
import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.sandbox.OfficeFiles;
import dk.norddjurs.plansync.sandbox.RunningPlansync;
import dk.norddjurs.plansync.sandbox.SandboxMunicipality;
import dk.norddjurs.plansync.sandbox.graph.Exchange;
import dk.norddjurs.plansync.sandbox.graph.Fault;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox.Kind;
import dk.norddjurs.plansync.sandbox.graph.SandboxList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A new municipality makes its list. */
class ListCreateIT {
    private static final String NAME = "Udmøntningsplan 2025-2028";

    @TempDir
    private Path work;

    private SandboxMunicipality municipality;
    private GraphSandbox graph;
    private String site;
    private RunningPlansync plansync;

    @BeforeEach
    void start() throws IOException {
        municipality = SandboxMunicipality.start("norddjurs", work, "observe");
        graph = municipality.graph();
        site = municipality.list().site();
        graph.remove(municipality.list());
        graph.grant(site, GraphSandbox.Role.MANAGE);
        Path plan = work.resolve("config/plans/2025-2028.yaml");
        Files.writeString(plan, Files.readString(plan).replaceFirst("(?m)^  list: .*\\n", ""));
        plansync = RunningPlansync.against(municipality, "plansync.sharepoint.max-wait=1s");
    }

    @AfterEach
    void stop() {
        plansync.close();
        municipality.close();
        assertThat(graph.violations()).isEmpty();
    }

    @Test
    void theListIsMadeWithItsColumnsAndWhatToWriteIntoThePlanFileIsTold() {
        Said said = said("list", "create");

        SandboxList list = only();
        assertThat(said.status()).as(said.out() + said.err()).isZero();
        assertThat(said.lines())
                .contains(
                        "2025-2028: listen »" + NAME + "« er lavet.",
                        "list:",
                        "  site: " + site,
                        "  list: " + list.id(),
                        "    – Titel (tekst, internt navn Title)",
                        "    – Beløb 2025 (tal eller valuta, internt navn PlanAmount2025)");
        assertThat(said.out()).contains("versionshistorik");
        assertThat(list.internalName("Seneste beslutning")).isEqualTo("PlanLatestDecision");
        assertThat(list.describe("Seneste beslutning").path("description").asString())
                .contains("Kun plansync skriver her");
        assertThat(list.describe("Status").at("/choice/choices").values())
                .extracting(JsonNode::asString)
                .containsExactly("ikke startet", "i gang", "foran politisk behandling", "afsluttet", "X", "udsat");
        assertThat(list.describe("Udvalg").at("/choice/choices").values())
                .extracting(JsonNode::asString)
                .contains("ØK", "BUU")
                .doesNotContain("VHU");
        assertThat(list.describe("Afsnit").path("indexed").booleanValue()).isTrue();
        assertThat(list.describe("Ansvarlig").path("required").booleanValue()).isTrue();
        assertThat(list.describe("Beløb 2025").has("currency")).isTrue();
    }

    @Test
    void aListThatIsMadeThusIsOneThatPlansyncCanRead() throws IOException {
        said("list", "create");
        Path plan = work.resolve("config/plans/2025-2028.yaml");
        Files.writeString(
                plan, Files.readString(plan).replaceFirst("(?m)^(  site: .*)$", "$1\n  list: " + only().id()));
        plansync.close();
        plansync = RunningPlansync.against(municipality);

        assertThat(said("list", "create").out()).contains("findes allerede", "Var der i forvejen (21)");
        assertThat(said("sync", "--dry-run").out()).contains("0 punkter");
    }

    @Test
    void aListThatIsMadeThusIsFilledFromThePlanInWord() throws IOException {
        said("list", "create");
        Path plan = work.resolve("config/plans/2025-2028.yaml");
        Files.writeString(
                plan, Files.readString(plan).replaceFirst("(?m)^(  site: .*)$", "$1\n  list: " + only().id()));
        plansync.close();
        plansync = RunningPlansync.against(municipality);
        graph.grant(site, GraphSandbox.Role.WRITE);
        Path word = OfficeFiles.document(work.resolve("udmøntningsplan.docx"), document -> {
            OfficeFiles.paragraph(document, "Udmøntningsplan 2025-2028");
            OfficeFiles.paragraph(document, "Råderumsforslag – Børne- og Ungdomsudvalget");
            OfficeFiles.table(
                    document,
                    cells("Titel", "Ansvarlig", "Status", "Beløb 2025 (1.000 kr.)", "Politisk behandling"),
                    cells("Fraværsindsats på BUU R307(B)", "Skolechef", "I gang", "-500", "BUU, august 2025"),
                    cells("Fraværsindsats på sociale indsatser R307(B)", "Socialchef", "X", "-1.250,5", ""),
                    cells("I alt", "", "", "-1.750,5", ""));
        });

        Said said = said("list", "import", word.toString(), "--unit", "1000");

        assertThat(said.status()).as(said.out() + said.err()).isZero();
        assertThat(said.lines()).contains("    – Råderumsforslag: 2", "    – Beløb 2025: -1.750.500,00 kr.");
        assertThat(only().value("2", "Kode")).isEqualTo("R307(B)");
        assertThat(only().value("2", "Udvalg")).isEqualTo(List.of("BUU"));
        assertThat(only().value("2", "Status")).isEqualTo("X");
        assertThat(said("sync", "--dry-run").out()).contains("2 punkter");
    }

    @Test
    void asLongAsThereIsNoListEveryReadingSaysHowItIsMade() {
        assertThat(said("sync", "--dry-run").out()).contains("endnu ingen liste", "plansync list create");
    }

    @Test
    void aDryRunTellsTheSameAndTouchesNothing() {
        Said dry = said("list", "create", "--dry-run");

        assertThat(dry.status()).isZero();
        assertThat(dry.out()).contains("findes ikke og ville blive lavet", "Ville blive lavet (21)");
        assertThat(graph.lists(site)).isEmpty();
        assertThat(graph.journal()).extracting(Exchange::method).containsOnly("GET");
    }

    @Test
    void aListThatIsThereIsGivenOnlyTheColumnsThatItLacks() {
        said("list", "create");
        SandboxList list = only();
        list.removeColumn("Beløb 2027");
        list.renameColumn("Statusnote", "Bemærkning");
        graph.clearJournal();

        Said dry = said("list", "create", "--dry-run");
        Said said = said("list", "create");

        assertThat(dry.out()).contains("Ville blive lavet (1)");
        assertThat(said.status()).isEqualTo(4);
        assertThat(said.out())
                .contains(
                        "findes allerede",
                        "Lavet (1):",
                        "Skal ordnes i hånden (1):",
                        "hedder nu »Bemærkning« i listen");
        assertThat(list.internalName("Beløb 2027")).isEqualTo("PlanAmount2027");
        assertThat(graph.journal())
                .filteredOn(request -> !request.method().equals("GET"))
                .hasSize(1);
    }

    @Test
    void aLostAnswerIsSettledByLookingAndNoListIsMadeTwice() {
        graph.failNext(Kind.LISTS, Fault.late(Duration.ZERO));
        graph.failNext(Kind.LISTS, Fault.cut().afterCommit());

        Said said = said("list", "create");

        assertThat(said.status()).as(said.out() + said.err()).isZero();
        assertThat(only().internalName("Status")).isEqualTo("PlanStatus");
    }

    @Test
    void aSiteThatShowsInternalNamesIsGivenTheDanishOnes() {
        graph.forgetDisplayNames();

        Said said = said("list", "create");

        assertThat(said.status()).as(said.out() + said.err()).isZero();
        assertThat(only().internalName("Næste behandling")).isEqualTo("PlanNextTreatment");
    }

    @Test
    void withoutTheRoleManageTheAdministratorsCommandIsTold() {
        graph.grant(site, GraphSandbox.Role.WRITE);

        Said said = Said.by(() -> {
            try {
                return call("list", "create");
            } catch (RuntimeException e) {
                return CommandLine.fail(e);
            }
        });

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("rollen manage", "Set-PnPAzureADAppSitePermission", "-Permissions Manage");
        assertThat(graph.lists(site)).isEmpty();
    }

    @Test
    void theResultAsJsonHasTheListAndEveryColumn() {
        JsonNode made = new JsonMapper()
                .readTree(said("list", "create", "--json", "--name", "Planen").out())
                .path("2025-2028");

        assertThat(made.path("name").asString()).isEqualTo("Planen");
        assertThat(made.path("list").asString()).isEqualTo(only().id());
        assertThat(made.path("columns").size()).isEqualTo(21);
    }

    private SandboxList only() {
        List<SandboxList> lists = graph.lists(site);
        assertThat(lists).hasSize(1);
        return lists.get(0);
    }

    private Said said(String... words) {
        return Said.by(() -> call(words));
    }

    private int call(String... words) {
        return CommandLine.parse(Stream.of(words).toArray(String[]::new))
                .orElseThrow()
                .call(plansync.context());
    }
}
