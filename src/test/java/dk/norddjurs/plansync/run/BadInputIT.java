package dk.norddjurs.plansync.run;

import static dk.norddjurs.plansync.sandbox.RunningPlansync.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dk.norddjurs.plansync.sandbox.RunningPlansync;
import dk.norddjurs.plansync.sandbox.SandboxFiles.Export;
import dk.norddjurs.plansync.sandbox.SandboxMunicipality;
import dk.norddjurs.plansync.sandbox.agenda.Failure;
import dk.norddjurs.plansync.sandbox.graph.Fault;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox.Kind;
import dk.norddjurs.plansync.sandbox.graph.SandboxColumn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the systems answer, a person reads in Danish what is wrong, where, and what to do; and nothing is invented. */
class BadInputIT {
    private static final int ALWAYS = 50;
    private static final String OVERVIEW = "/api/agenda/udvalgsliste";

    @TempDir
    private static Path work;

    private static SandboxMunicipality municipality;
    private static RunningPlansync plansync;
    private static Run first;
    private static int edits;

    @BeforeAll
    static void start() {
        municipality = SandboxMunicipality.start("norddjurs", work, "write");
        municipality.putExport();
        plansync = RunningPlansync.against(
                municipality, "plansync.sharepoint.max-wait=0s", "plansync.agenda.firstagenda.max-wait=0s");
        plansync.takeInInbox();
        first = plansync.sync();
    }

    @AfterAll
    static void stop() {
        plansync.close();
        municipality.close();
    }

    @AfterEach
    void heal() {
        municipality.graph().heal();
        municipality.agenda().heal();
    }

    static Stream<Arguments> listAnswers() {
        return Stream.of(
                arguments(Fault.status(401), List.of("401", "plansync.sharepoint.sign-in")),
                arguments(Fault.status(403), List.of("403", "giv programmet Sites.Selected")),
                arguments(Fault.status(404), List.of("404", "kontrollér site og list i planens fil")),
                arguments(Fault.status(429), List.of("429", "for travlt", "plansync.sharepoint.max-wait")),
                arguments(Fault.status(500), List.of("500", "fejl hos Microsoft", "prøv igen senere")),
                arguments(Fault.html(200), List.of("ikke gyldig JSON", "text/html", "plansync.sharepoint.base-url")),
                arguments(
                        Fault.changed(body -> body.substring(0, body.length() / 2)),
                        List.of("ikke gyldig JSON", "afkortet")),
                arguments(Fault.cut(), List.of("plansync.sharepoint.base-url")));
    }

    @ParameterizedTest
    @MethodSource("listAnswers")
    void aListThatAnswersBadlyIsNotChecked(Fault fault, List<String> words) {
        municipality.graph().failNext(ALWAYS, Kind.ANY, fault);

        assertThat(sentenceOfTheOnlySourceNotChecked("source:list"))
                .contains(words)
                .contains("SharePoint", municipality.graph().baseUrl());
    }

    static Stream<Arguments> agendaAnswers() {
        return Stream.of(
                arguments(Failure.status(401), List.of("HTTP 401", "leverandøren")),
                arguments(Failure.status(403), List.of("HTTP 403", "spærrer for automatiske opslag")),
                arguments(Failure.status(404), List.of("HTTP 404", "plansync.agenda.firstagenda.base-url")),
                arguments(Failure.status(429), List.of("HTTP 429", "for travlt", "requests-per-minute")),
                arguments(Failure.status(500), List.of("HTTP 500", "næste kørsel")),
                arguments(Failure.html(200, "Log ind"), List.of("webside i stedet for data", "base-url")),
                arguments(Failure.body("{\"Udvalg\":"), List.of("ikke gyldig JSON", "leverandøren")),
                arguments(Failure.cut(), List.of("svarer ikke", "base-url")));
    }

    @ParameterizedTest
    @MethodSource("agendaAnswers")
    void agendasThatAreAnsweredBadlyAreNotChecked(Failure failure, List<String> words) {
        municipality.agenda().fail(OVERVIEW, failure, ALWAYS);

        assertThat(sentenceOfTheOnlySourceNotChecked("source:agenda"))
                .contains(words)
                .contains("FirstAgenda", OVERVIEW);
    }

    @Test
    void aRenamedColumnIsNamedWithTheOneThatItMayBeNow() {
        municipality.list().renameColumn("Beløb 2027", "Beløb i 2027");
        edit();
        try {
            assertThat(sentenceOfTheOnlySourceNotChecked("source:list"))
                    .contains("felt amount-2027", "»Beløb 2027« findes ikke", "»Beløb i 2027«", "planens fil");
        } finally {
            municipality.list().renameColumn("Beløb i 2027", "Beløb 2027");
        }
    }

    @Test
    void aTwinColumnIsNotGuessedAt() {
        municipality.list().column("Status", SandboxColumn.CHOICE, "i gang");
        edit();
        try {
            assertThat(sentenceOfTheOnlySourceNotChecked("source:list"))
                    .contains("kolonnen »Status« er ikke entydig", "2 kolonner", "Omdøb den ene");
        } finally {
            municipality.list().renameColumn("Status0", "Status, gammel");
        }
    }

    @Test
    void aNumberThatCannotBeReadIsNamedWithItsRowAndColumnInTheFile() {
        assertThat(report(first).opened())
                .filteredOn(found -> found.kind().equals("row-unread"))
                .singleElement()
                .extracting(RunReport.DivergenceLine::reason)
                .asString()
                .contains(
                        "budget-2025-06-02.csv", "række 335", "kolonne Tillægsbevilling", "»#VÆRDI!«", "»-11.010,00«");
    }

    @Test
    void aNumberThatCannotBeReadIsNamedWithItsColumnInTheList() {
        assertThat(report(first).problems())
                .singleElement()
                .asString()
                .contains("»Gadebelysning - LED«", "kolonnen »Beløb 2026«", "-345678.125", "Ret cellen i listen");
    }

    static Stream<Arguments> badFiles() {
        return Stream.of(
                arguments(
                        "heading.csv",
                        text(csv -> csv.replaceFirst("Tillægsbevilling", "Tillæg")),
                        List.of("overskriften »Tillægsbevilling« mangler i række 1", "»Tillæg«", "Ret eksporten")),
                arguments(
                        "twin.csv",
                        text(csv -> csv.replaceFirst("Omplacering", "Tillægsbevilling")),
                        List.of("»Tillægsbevilling« står der flere gange i række 1", "Ret eksporten")),
                arguments("separator.csv", text(csv -> csv.replace(';', ',')), List.of("skilletegn", "Ret eksporten")),
                arguments("utf-16.csv", encoded("UTF-16"), List.of("UTF-16", "Gem den som UTF-8 eller ANSI")),
                arguments("utf-16le.csv", encoded("UTF-16LE"), List.of("NUL-tegn", "Gem den som tekst")),
                arguments("empty.csv", text(csv -> ""), List.of("filen er tom", "Lav eksporten igen")),
                arguments(
                        "headings.csv",
                        text(csv -> csv.lines().findFirst().orElseThrow()),
                        List.of("ingen rækker", "Lav eksporten igen")),
                arguments(
                        "login.csv",
                        text(csv -> "<!DOCTYPE html><html><body>Log ind</body></html>"),
                        List.of("webside", "loginvindue", "hent eksporten igen")),
                arguments(
                        "amounts.csv",
                        text(csv -> csv.replaceAll("\\d,\\d\\d(?=;)", "x")),
                        List.of(
                                "ingen af dens rækker kunne læses",
                                "Den første er række 2",
                                "Tillægsbevilling",
                                "Ret")),
                arguments("export.xlsx", text(csv -> csv), List.of("»*.csv«", "Giv filen et andet navn")));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void aFileThatCannotBeUsedIsPutAsideWithTheReasonAndTheOldFiguresStand(
            String name, UnaryOperator<byte[]> spoil, List<String> words) {
        Set<String> before = findings();
        municipality.putExport(
                new Export(name, spoil.apply(municipality.export().content())));
        plansync.takeInInbox();

        assertThat(reasonBeside(name))
                .contains(words)
                .contains("Filen »" + name + "« er ikke taget ind.", "Hvad skal du gøre:", "opus-csv/" + name);
        assertThat(plansync.sync().state()).isEqualTo(Run.State.DONE);
        assertThat(findings()).isEqualTo(before);
    }

    private static UnaryOperator<byte[]> text(UnaryOperator<String> spoil) {
        return content ->
                spoil.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private static UnaryOperator<byte[]> encoded(String charset) {
        return content -> new String(content, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .getBytes(Charset.forName(charset));
    }

    private static String reasonBeside(String name) {
        try (Stream<Path> files = Files.walk(work.resolve("quarantine"))) {
            Path reason = files.filter(file -> file.toString().endsWith("-" + name + ".hvorfor.txt"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(reason);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anEmptyListAndAnEmptyInboxAreToldAtTheFirstRun() {
        try (SandboxMunicipality other = SandboxMunicipality.start("norddjurs", work.resolve("other"), "write")) {
            other.list().keys().forEach(other.list()::delete);
            try (RunningPlansync fresh = RunningPlansync.against(other)) {
                Run run = fresh.sync();

                assertThat(run.state()).isEqualTo(Run.State.INCOMPLETE);
                assertThat(report(run).notChecked()).hasSize(2);
                assertThat(report(run).notChecked().get(0))
                        .contains(
                                "Listen til planen »Udmøntningsplan 2025-2028« er tom", "papirkurv", "liste 4b7c9a52");
                assertThat(report(run).notChecked().get(1))
                        .contains("ikke modtaget noget budgetudtræk", "Læg et udtræk i mappen »opus-csv« i indbakken");
                assertThat(fresh.findings())
                        .containsExactlyInAnyOrder(
                                "source:list / item / not-checked", "source:budget / item / not-checked");
            }
        }
    }

    @Test
    void theFirstExportOfAllIsHeldLikeAnyOther() {
        try (SandboxMunicipality other = SandboxMunicipality.start("norddjurs", work.resolve("doubled"), "write");
                RunningPlansync fresh = RunningPlansync.against(other)) {
            String rows = new String(other.export().content(), StandardCharsets.UTF_8);
            String twice = rows + rows.substring(rows.indexOf('\n') + 1);
            other.putExport(new Export("dobbelt.csv", twice.getBytes(StandardCharsets.UTF_8)));
            fresh.takeInInbox();

            assertThat(report(fresh.sync()).notChecked())
                    .singleElement()
                    .asString()
                    .contains("dobbelt.csv er holdt tilbage", "sat sammen to gange", "siden Budgetfiler")
                    .doesNotContain("ikke modtaget");
        }
    }

    /** Runs, and makes sure that this source alone is the news, and only as not checked. */
    private String sentenceOfTheOnlySourceNotChecked(String source) {
        Set<String> before = findings();

        Run run = plansync.sync();

        assertThat(run.state()).isEqualTo(Run.State.INCOMPLETE);
        assertThat(plansync.findings()).contains(source + " / item / not-checked");
        assertThat(findings()).isEqualTo(before);
        assertThat(report(run).failure()).isEmpty();
        assertThat(report(run).notChecked()).hasSize(1);
        String sentence = report(run).notChecked().get(0);
        assertThat(sentence)
                .endsWith(".")
                .doesNotContain("Exception:", "null", municipality.graph().token());
        return sentence;
    }

    /** What is found about the plan itself. */
    private static Set<String> findings() {
        return plansync.findings().stream()
                .filter(line -> !line.startsWith("source:"))
                .collect(Collectors.toSet());
    }

    /** Somebody edits a row: columns are looked at again when rows come. */
    private static void edit() {
        municipality
                .list()
                .edit(municipality.row("Skriftlige fremstillinger"), Map.of("Statusnote", "Note " + ++edits));
    }
}
