package dk.norddjurs.plansync.run;

import static dk.norddjurs.plansync.sandbox.RunningPlansync.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.norddjurs.plansync.mirror.ListMirror;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.run.RunReport.WriteLine;
import dk.norddjurs.plansync.sandbox.RunningPlansync;
import dk.norddjurs.plansync.sandbox.SandboxFiles.Export;
import dk.norddjurs.plansync.sandbox.SandboxMunicipality;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking back what a run wrote, on the whole system against the simulated Norddjurs. */
class UndoIT {
    private static final String SAFE_WAYS = "Trafiksikkerhed ved skoler";
    private static final String SUMMER = "Sommerferielukning i dagtilbud";

    @TempDir
    private Path work;

    private SandboxMunicipality municipality;
    private RunningPlansync plansync;
    private Map<String, String> before;
    private Run written;

    @BeforeEach
    void write() {
        municipality = SandboxMunicipality.start("norddjurs", work, "write");
        municipality.putExport();
        plansync = RunningPlansync.against(municipality);
        plansync.takeInInbox();
        before = plansync.cells();
        written = plansync.sync();
    }

    @AfterEach
    void stop() {
        plansync.close();
        municipality.close();
    }

    @Test
    void aWholeRunIsTakenBackAndTheNextNightWritesNothing() {
        Run undo = undo(List.of(), false);

        assertThat(undo.state()).isEqualTo(Run.State.DONE);
        assertThat(report(undo).writes())
                .hasSameSizeAs(report(written).writes())
                .allMatch(WriteLine::written)
                .allMatch(line -> line.result().equals("ført tilbage"));
        assertThat(report(undo).refused()).isZero();
        assertThat(plansync.cells()).isEqualTo(before);
        assertThat(municipality.graph().violations()).isEmpty();
        Run night = plansync.sync();
        assertThat(report(night).writes()).isEmpty();
        assertThat(report(night).opened()).isEmpty();
        assertThat(plansync.cells()).isEqualTo(before);
    }

    @Test
    void oneItemIsTakenBackAndTheOthersStay() {
        Run undo = undo(List.of(item(SAFE_WAYS)), false);

        assertThat(report(undo).writes())
                .isNotEmpty()
                .allMatch(line -> line.item().equals(SAFE_WAYS));
        assertThat(cell(SAFE_WAYS, "Beløb 2027")).isNull();
        assertThat((BigDecimal) cell(SUMMER, "Beløb 2028")).isEqualByComparingTo("-310000");
    }

    @Test
    void whatSomebodyHasEditedSinceStaysAndIsSaid() {
        edit(SAFE_WAYS, "Beløb 2027", new BigDecimal("1999999"));

        Run undo = undo(List.of(), false);

        assertThat(report(undo).refused()).isEqualTo(1);
        assertThat(report(undo).writes())
                .filteredOn(line -> !line.written())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.item()).isEqualTo(SAFE_WAYS);
                    assertThat(line.result()).contains("ikke ført tilbage", "1.999.999 kr.", "2.000.000 kr.");
                });
        assertThat((BigDecimal) cell(SAFE_WAYS, "Beløb 2027")).isEqualByComparingTo("1999999");
        assertThat(cell(SUMMER, "Beløb 2028")).isNull();
    }

    @Test
    void anEditOfAnotherColumnHindersNothingEvenInTheMiddle() {
        edit(SUMMER, "Statusnote", "Ny note");
        municipality.graph().beforeNextWrite(() -> edit(SAFE_WAYS, "Statusnote", "Rettet, mens der blev ført tilbage"));

        Run undo = undo(List.of(), false);

        assertThat(report(undo).refused()).isZero();
        assertThat(cell(SAFE_WAYS, "Beløb 2027")).isNull();
        assertThat(cell(SAFE_WAYS, "Statusnote")).isEqualTo("Rettet, mens der blev ført tilbage");
    }

    @Test
    void anEditInTheMiddleIsNeverOverwritten() {
        municipality.graph().beforeNextWrite(() -> edit(SAFE_WAYS, "Beløb 2027", new BigDecimal("1999999")));

        Run undo = undo(List.of(), false);

        assertThat(report(undo).refused()).isEqualTo(1);
        assertThat((BigDecimal) cell(SAFE_WAYS, "Beløb 2027")).isEqualByComparingTo("1999999");
    }

    @Test
    void aSecondUndoFindsNothingLeftToTakeBack() {
        Run first = undo(List.of(), false);

        Run second = undo(List.of(), false);

        assertThat(report(second).written()).isZero();
        assertThat(report(second).refused()).isEqualTo(report(second).writes().size());
        assertThat(report(second).writes())
                .allMatch(line -> line.result().contains("Kørsel " + first.id() + " har allerede"));
        assertThat(plansync.cells()).isEqualTo(before);
    }

    @Test
    void anUndoCanBeTakenBackItself() {
        Map<String, String> after = plansync.cells();
        Run undo = undo(List.of(), false);

        Run redo = plansync.await(plansync.bean(Runs.class).undo(undo.id(), List.of(), false, "økonomi"));

        assertThat(report(redo).refused()).isZero();
        assertThat(plansync.cells()).isEqualTo(after);
        assertThat(report(plansync.sync()).writes()).isEmpty();
    }

    @Test
    void aDryRunTellsWhatWouldBeTakenBackAndTouchesNothing() {
        Map<String, String> after = plansync.cells();
        edit(SAFE_WAYS, "Beløb 2027", new BigDecimal("1999999"));
        municipality.graph().clearJournal();

        Run dry = undo(List.of(), true);

        assertThat(report(dry).refused()).isEqualTo(1);
        assertThat(report(dry).writes())
                .anyMatch(line -> line.result().equals("ville blive ført tilbage"))
                .noneMatch(WriteLine::written);
        assertThat(municipality.graph().journal())
                .noneMatch(request -> request.method().equals("POST"));
        assertThat(plansync.cells()).containsKeys(after.keySet().toArray(String[]::new));
    }

    @Test
    void anOwnerWhoMovesAfterwardsMakesAConflict() {
        undo(List.of(), false);
        Export export = municipality.export();
        String text = new String(export.content(), StandardCharsets.UTF_8);
        assertThat(text).contains("-310.000,00");
        municipality.putExport(new Export(
                "budget-2025-06-03.csv",
                text.replace("-310.000,00", "-320.000,00").getBytes(StandardCharsets.UTF_8)));
        plansync.takeInInbox();

        plansync.sync();

        assertThat(plansync.divergences()).contains(SUMMER + " / amount-2028 / conflict");
        assertThat(cell(SUMMER, "Beløb 2028")).isNull();
    }

    @Test
    void whatARunDidNotWriteCannotBeAskedFor() {
        Runs runs = plansync.bean(Runs.class);
        Run idle = plansync.sync();

        assertThatExceptionOfType(Runs.NothingToUndo.class)
                .isThrownBy(() -> runs.undo(idle.id(), List.of(), false, "økonomi"))
                .withMessageContaining("ikke skrevet noget");
        assertThatExceptionOfType(Runs.NothingToUndo.class)
                .isThrownBy(() -> runs.undo(written.id(), List.of(new ItemId(99999)), false, "økonomi"))
                .withMessageContaining("punkt 99999");
    }

    private Run undo(List<ItemId> items, boolean dryRun) {
        return plansync.await(plansync.bean(Runs.class).undo(written.id(), items, dryRun, "økonomi"));
    }

    private ItemId item(String title) {
        return plansync.bean(ListMirror.class).load(plansync.plan().id()).items().stream()
                .filter(item -> item.title().equals(title))
                .map(PlanItem::id)
                .findFirst()
                .orElseThrow();
    }

    private void edit(String title, String column, Object value) {
        municipality.list().edit(municipality.row(title), Map.of(column, value));
    }

    private Object cell(String title, String column) {
        return municipality.list().value(municipality.row(title), column);
    }
}
