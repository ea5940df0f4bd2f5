package dk.norddjurs.plansync.run;

import static dk.norddjurs.plansync.sandbox.RunningPlansync.report;
import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.connector.AcceptedExports;
import dk.norddjurs.plansync.divergence.DivergenceStore;
import dk.norddjurs.plansync.divergence.Wording;
import dk.norddjurs.plansync.mirror.ListMirror;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.sandbox.RunningPlansync;
import dk.norddjurs.plansync.sandbox.SandboxFiles.Export;
import dk.norddjurs.plansync.sandbox.SandboxMunicipality;
import dk.norddjurs.plansync.sandbox.agenda.Failure;
import dk.norddjurs.plansync.sandbox.graph.Exchange;
import dk.norddjurs.plansync.sandbox.graph.Fault;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox.Kind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, on the whole system against the simulated Norddjurs. */
class NightlySyncIT {
    /** Codes of items whose amount of 2025 agrees: one more than goes into one batch. */
    private static final List<String> TWENTY_ONE_CODES = List.of(
            "R001", "R002", "R004", "R005", "R101", "R102", "R110", "R201", "R203", "R205", "R210", "R305", "R401",
            "R501", "R505", "R518", "R601", "R605", "R702", "R706", "R710");

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
    void theFirstRunWritesWhatTheListLacksAndTellsWhatDisagrees() {
        Run run = plansync.sync();

        assertThat(run.state()).isEqualTo(Run.State.DONE);
        assertThat(amount("Trafiksikkerhed ved skoler", "Beløb 2027")).isEqualByComparingTo("2000000");
        assertThat(amount("Sommerferielukning i dagtilbud", "Beløb 2028")).isEqualByComparingTo("-310000");
        assertThat(cell("Sidste skoledag – evaluering", "Næste behandling")).isEqualTo("BUU 12.06.2025");
        assertThat(plansync.divergences())
                .contains("Madservice / amount-2025 / first-contact", "Koden R307 / amount-2026 / amount-differs");
        assertThat(municipality.graph().violations()).isEmpty();
    }

    @Test
    void aSecondRunWithNothingChangedAsksTheListOnceAndWritesNothing() {
        plansync.sync();
        municipality.graph().clearJournal();

        Run second = plansync.sync();

        assertThat(municipality.graph().journal())
                .singleElement()
                .satisfies(request -> assertThat(request.path()).contains("delta"));
        assertThat(report(second).writes()).isEmpty();
        assertThat(report(second).opened()).isEmpty();
        assertThat(report(second).settled()).isEmpty();
        assertThat(report(second).agreed()).isZero();
        assertThat(report(second).mails()).isZero();
    }

    @Test
    void changedAmountsReachTheListInAsFewBatchesAsCanBeAndNothingElseDoes() {
        plansync.sync();
        municipality.putExport(withChanged(TWENTY_ONE_CODES, 2025));
        plansync.takeInInbox();
        municipality.graph().clearJournal();

        Run run = plansync.sync();

        assertThat(report(run).writes()).hasSize(21).allMatch(RunReport.WriteLine::written);
        assertThat(batches()).extracting(batch -> batch.parts().size()).containsExactly(20, 1);
        assertThat(batches())
                .flatExtracting(Exchange::parts)
                .allMatch(part -> part.ifMatch() != null)
                .allMatch(part -> part.body().matches("\\{\"[^\"]*2025[^\"]*\":-?[0-9.]+}"));
        assertThat(amount("Skriftlige fremstillinger", "Beløb 2025")).isEqualByComparingTo("-290000");
        assertThat(municipality.graph().violations()).isEmpty();
        assertThat(municipality.graph().journal())
                .extracting(request -> request.path().replaceFirst(".*/", ""))
                .containsExactly("delta()", "columns", "$batch", "$batch", "delta()");
    }

    @Test
    void aColumnThatGoesWhileItIsWrittenToIsNotTakenForCleared() {
        municipality.list().edit(municipality.row("Skriftlige fremstillinger"), Map.of("Statusnote", "Vigtig"));
        plansync.sync();
        Map<ItemId, String> before = notes();
        municipality.putExport(withChanged(List.of("R101"), 2025));
        plansync.takeInInbox();
        municipality.graph().beforeNextWrite(() -> municipality.list().removeColumn("Statusnote"));

        Run run = plansync.sync();

        assertThat(report(run).problems()).anyMatch(problem -> problem.contains("»Statusnote« findes ikke"));
        assertThat(notes()).isEqualTo(before).isNotEmpty();
    }

    private Map<ItemId, String> notes() {
        return plansync.bean(ListMirror.class).load(plansync.plan().id()).items().stream()
                .filter(item -> !item.text(Field.STATUS_NOTE).isEmpty())
                .collect(Collectors.toMap(PlanItem::id, item -> item.text(Field.STATUS_NOTE)));
    }

    @Test
    void aPersonsEditBetweenReadingAndWritingIsNeverOverwritten() {
        plansync.sync();
        String row = municipality.row("Skriftlige fremstillinger");
        municipality.putExport(withChanged(List.of("R101"), 2025));
        plansync.takeInInbox();
        municipality
                .graph()
                .beforeNextWrite(() -> municipality.list().edit(row, Map.of("Beløb 2025", new BigDecimal("-111111"))));

        plansync.sync();

        assertThat(amount("Skriftlige fremstillinger", "Beløb 2025")).isEqualByComparingTo("-111111");
        assertThat(plansync.divergences()).contains("Skriftlige fremstillinger / amount-2025 / conflict");
    }

    @Test
    void anEditOfAnotherColumnInTheMiddleOnlyDelaysTheWriteUntilItIsReadAgain() {
        plansync.sync();
        String row = municipality.row("Skriftlige fremstillinger");
        municipality.putExport(withChanged(List.of("R101"), 2025));
        plansync.takeInInbox();
        municipality.graph().beforeNextWrite(() -> municipality.list().edit(row, Map.of("Statusnote", "Ny note")));

        plansync.sync();

        assertThat(amount("Skriftlige fremstillinger", "Beløb 2025")).isEqualByComparingTo("-290000");
        assertThat(cell("Skriftlige fremstillinger", "Statusnote")).isEqualTo("Ny note");
        assertThat(plansync.divergences()).noneMatch(line -> line.startsWith("Skriftlige fremstillinger"));
    }

    @Test
    void aRowThatTheListWillNotTakeIsToldOnceAndUntilItDoes() {
        plansync.sync();
        String row = municipality.row("Skriftlige fremstillinger");
        municipality.list().lock(row);
        municipality.putExport(withChanged(List.of("R101"), 2025));
        plansync.takeInInbox();
        String refused = "Skriftlige fremstillinger / amount-2025 / write-refused";

        Run first = plansync.sync();
        assertThat(plansync.divergences()).contains(refused);
        assertThat(report(first).opened()).extracting(line -> line.kind()).containsExactly("write-refused");

        Run second = plansync.sync();
        assertThat(plansync.divergences()).contains(refused);
        assertThat(report(second).opened()).isEmpty();
        assertThat(report(second).settled()).isEmpty();

        municipality.list().unlock(row);
        Run third = plansync.sync();
        assertThat(plansync.divergences()).doesNotContain(refused);
        assertThat(report(third).settled()).extracting(line -> line.kind()).containsExactly("write-refused");
        assertThat(amount("Skriftlige fremstillinger", "Beløb 2025")).isEqualByComparingTo("-290000");
    }

    @Test
    void ourOwnWritesAreNoEditEvenIfTheReadingAfterThemFailed() {
        Map<ItemId, Instant> before = modified();
        plansync.sync();
        Map<ItemId, Instant> first = modified();
        municipality.putExport(withChanged(TWENTY_ONE_CODES, 2025));
        plansync.takeInInbox();
        municipality.graph().beforeNextWrite(() -> municipality.graph().failNext(50, Kind.DELTA, Fault.status(403)));
        plansync.sync();
        municipality.graph().heal();

        plansync.sync();

        assertThat(before).isEmpty();
        assertThat(first.values())
                .allMatch(
                        moment -> moment.isBefore(municipality.clock().instant().minus(Duration.ofMinutes(30))));
        assertThat(modified()).isEqualTo(first);
    }

    private Map<ItemId, Instant> modified() {
        return plansync.bean(ListMirror.class).load(plansync.plan().id()).items().stream()
                .collect(Collectors.toMap(PlanItem::id, PlanItem::modified));
    }

    @Test
    void aLostAnswerIsSettledByReadingAndTheValueStandsOnce() {
        plansync.sync();
        String row = municipality.row("Skriftlige fremstillinger");
        int before = municipality.list().version(row);
        municipality.putExport(withChanged(List.of("R101"), 2025));
        plansync.takeInInbox();
        municipality.graph().failNext(Kind.BATCH, Fault.status(504).afterCommit());

        Run run = plansync.sync();

        assertThat(report(run).writes()).singleElement().matches(RunReport.WriteLine::written);
        assertThat(municipality.list().version(row)).isEqualTo(before + 1);
    }

    @Test
    void aListThatCannotBeReadStopsNothingElseAndInventsNoDivergence() {
        plansync.sync();
        Set<String> before = plansync.divergences();
        municipality.graph().failNext(50, Kind.DELTA, Fault.status(403));

        Run run = plansync.sync();

        assertThat(run.state()).isEqualTo(Run.State.INCOMPLETE);
        assertThat(report(run).notChecked()).singleElement().asString().contains("403");
        assertThat(plansync.divergences()).containsAll(before);
        assertThat(added(before)).containsExactly("Listen / item / not-checked");
    }

    @Test
    void agendasThatCannotBeReadStopNothingElseAndInventNoDivergence() {
        plansync.sync();
        Set<String> before = plansync.divergences();
        municipality.agenda().failOverview(Failure.html(500, "Der skete en fejl"));

        Run run = plansync.sync();

        assertThat(run.state()).isEqualTo(Run.State.INCOMPLETE);
        assertThat(report(run).notChecked()).hasSize(1);
        assertThat(plansync.divergences()).containsAll(before);
        assertThat(added(before)).containsExactly("Dagsordenerne / item / not-checked");
    }

    @Test
    void anAgendaSiteThatHasLostEveryMeetingOfTheWindowIsAnErrorAndNothingIsWithdrawn() {
        plansync.sync();
        Set<String> before = plansync.divergences();
        Map<String, String> cells = plansync.cells();
        municipality.agenda().overviewIs("""
                {"Udvalg":{"Arkiv":[{"Navn":"Økonomiudvalget","Moeder":[
                  {"Id":"9","MeetingBeginUtc":"2019-01-15T15:00:00Z"}]}]}}""");

        Run run = plansync.sync();

        assertThat(run.state()).isEqualTo(Run.State.INCOMPLETE);
        assertThat(report(run).notChecked())
                .singleElement()
                .asString()
                .contains("viser ingen møder fra", "stod der", "intet er regnet for trukket tilbage");
        assertThat(plansync.divergences()).containsAll(before);
        assertThat(added(before)).containsExactly("Dagsordenerne / item / not-checked");
        assertThat(plansync.cells()).isEqualTo(cells);

        municipality.agenda().heal();
        assertThat(plansync.sync().state()).isEqualTo(Run.State.DONE);
    }

    @Test
    void aBudgetThatIsNotThereStopsNothingElseAndInventsNoDivergence() throws Exception {
        plansync.sync();
        Set<String> before = plansync.divergences();
        Path archived;
        try (var files = Files.walk(work.resolve("archive"))) {
            archived =
                    files.filter(java.nio.file.Files::isRegularFile).findFirst().orElseThrow();
        }
        Files.delete(archived);

        Run run = plansync.sync();

        assertThat(run.state()).isEqualTo(Run.State.INCOMPLETE);
        assertThat(plansync.divergences()).containsAll(before);
        assertThat(added(before)).containsExactly("Budgettet / item / not-checked");
    }

    @Test
    void halfAnExportIsHeldAndConcludedNothingFromUntilFinanceAcceptsIt() {
        plansync.sync();
        Set<String> before = plansync.divergences();
        municipality.putExport(half());
        plansync.takeInInbox();

        Run held = plansync.sync();

        assertThat(held.state()).isEqualTo(Run.State.INCOMPLETE);
        assertThat(report(held).notChecked())
                .singleElement()
                .asString()
                .contains("budget-2025-06-03.csv er holdt tilbage", "halvt udtræk", "siden Budgetfiler");
        assertThat(report(held).writes()).isEmpty();
        assertThat(plansync.divergences()).containsAll(before);
        assertThat(added(before)).containsExactly("Budgettet / item / not-checked");

        AcceptedExports exports = plansync.bean(AcceptedExports.class);
        String profile = plansync.plan().budget().profile();
        exports.release(profile, exports.held(profile).orElseThrow().sha256(), "økonomi");
        Run accepted = plansync.sync();

        assertThat(accepted.state()).isEqualTo(Run.State.DONE);
        assertThat(added(before))
                .anyMatch(line -> line.endsWith("item-without-money"))
                .doesNotContain("Budgettet / item / not-checked");
    }

    /** The export as it is when its second half was lost on the way. */
    private Export half() {
        List<String> lines = new String(municipality.export().content(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        String kept = String.join("\r\n", lines.subList(0, lines.size() / 2));
        return new Export("budget-2025-06-03.csv", kept.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anEmptiedListIsAnErrorAndNoMassDelete() {
        plansync.sync();
        Set<String> before = plansync.divergences();
        municipality.list().keys().forEach(municipality.list()::delete);

        Run run = plansync.sync();

        assertThat(run.state()).isEqualTo(Run.State.INCOMPLETE);
        assertThat(report(run).notChecked()).singleElement().asString().contains("er tom", "74");
        assertThat(plansync.divergences()).containsAll(before);
    }

    @Test
    void aListThatHasLostMoreThanItsShareStopsTheRunUntilSomebodyApprovesThatLoss() {
        plansync.sync();
        List<String> lost = municipality.list().keys().subList(0, 40);
        lost.forEach(municipality.list()::delete);

        Run stopped = plansync.sync();
        Run again = plansync.sync();
        Run approved = plansync.await(plansync.bean(Runs.class).approve(again.id(), "økonomi"));

        assertThat(stopped.state()).isEqualTo(Run.State.STOPPED);
        assertThat(again.state()).isEqualTo(Run.State.STOPPED);
        assertThat(approved.state()).isEqualTo(Run.State.DONE);
        assertThat(plansync.divergences().stream().filter(line -> line.endsWith("removed-from-list")))
                .hasSize(lost.size());
    }

    @Test
    void aDryRunTellsWhatARunWouldDoAndTouchesNothing() {
        Run dry = plansync.dryRun();

        assertThat(municipality.graph().journal())
                .noneMatch(request -> request.method().equals("POST"));
        assertThat(plansync.divergences()).isEmpty();
        Run real = plansync.sync();
        assertThat(lines(report(dry))).isEqualTo(lines(report(real)));
        assertThat(report(dry).opened()).isEqualTo(report(real).opened());
    }

    @Test
    void aDeletedRowIsToldAndKeepsItsIdentityWhenItComesBack() {
        plansync.sync();
        municipality.list().delete(municipality.row("Mere vild natur på kommunens arealer"));

        plansync.sync();

        assertThat(plansync.divergences()).contains("Mere vild natur på kommunens arealer / item / removed-from-list");
    }

    @Test
    void aRowThatIsMadeAnewIsNamedAsPerhapsTheSameAndTakesNothingOver() {
        String title = "Mere vild natur på kommunens arealer";
        plansync.sync();
        ItemId old = item(title);
        municipality.list().delete(municipality.row(title));
        plansync.sync();
        assertThat(reason("removed-from-list")).contains("Koblinger og historik er bevaret.");

        municipality.list().add(Map.of("Titel", "Mere vild natur på kommunens areal"));
        plansync.sync();

        assertThat(item("Mere vild natur på kommunens areal")).isGreaterThan(old);
        assertThat(reason("removed-from-list"))
                .startsWith("»" + title + "« står ikke længere i listen, men »Mere vild natur på kommunens areal«")
                .contains("hedder det samme", "Måske er det samme punkt, oprettet på ny");
        assertThat(report(plansync.sync()).opened()).isEmpty();
    }

    private ItemId item(String title) {
        return plansync.bean(ListMirror.class).load(plansync.plan().id()).items().stream()
                .filter(item -> item.title().equals(title))
                .map(PlanItem::id)
                .findFirst()
                .orElseThrow();
    }

    private String reason(String kind) {
        return plansync.bean(DivergenceStore.class).open(plansync.plan().id()).stream()
                .map(open -> open.now())
                .filter(now -> now.kind().id().equals(kind))
                .map(now -> new Wording(Wording.DANISH).of(now.reason()))
                .findFirst()
                .orElseThrow();
    }

    private List<Exchange> batches() {
        return municipality.graph().journal().stream()
                .filter(request -> request.path().endsWith("$batch"))
                .toList();
    }

    private static List<String> lines(RunReport report) {
        return report.writes().stream()
                .map(write -> write.item() + "/" + write.field() + ": " + write.old() + " → " + write.value())
                .toList();
    }

    private List<String> added(Set<String> before) {
        return plansync.divergences().stream()
                .filter(line -> !before.contains(line))
                .toList();
    }

    private Object cell(String title, String column) {
        return municipality.list().value(municipality.row(title), column);
    }

    private BigDecimal amount(String title, String column) {
        return (BigDecimal) cell(title, column);
    }

    /** The export with 10,000 kr. more on the first line of each code in that year. */
    private Export withChanged(List<String> codes, int year) {
        Export export = municipality.export();
        StringBuilder changed = new StringBuilder();
        List<String> open = new ArrayList<>(codes);
        for (String line :
                new String(export.content(), StandardCharsets.UTF_8).lines().toList()) {
            String[] cells = line.split(";", -1);
            boolean hit = cells[0].equals(Integer.toString(year))
                    && open.removeIf(code ->
                            cells[8].replace(" ", "").toUpperCase(Locale.ROOT).contains(code));
            if (hit) {
                BigDecimal amount = new BigDecimal(
                        cells[10].replace(".", "").replace(",", ".").replace("\"", ""));
                cells[10] = Amount.ofKroner(amount.add(new BigDecimal("10000")))
                        .toString()
                        .replace(".", ",");
            }
            changed.append(String.join(";", cells)).append("\r\n");
        }
        assertThat(open).as("codes without a line to change").isEmpty();
        return new Export("budget-2025-06-03.csv", changed.toString().getBytes(StandardCharsets.UTF_8));
    }
}
