package dk.norddjurs.plansync.run.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.connector.WriteResult;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Mode;
import dk.norddjurs.plansync.plan.Names;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.run.RunReport;
import dk.norddjurs.plansync.settings.FieldSettings;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.writeback.ListWrite;
import dk.norddjurs.plansync.writeback.ListWrite.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A year that waits for approval, beside one that is written at once, in the same row. */
class AskModeTests {
    private static final Field ASKED = Field.amountOf(2025);
    private static final Field WRITTEN = Field.amountOf(2026);
    private static final Value ZERO = Amount.ZERO;

    private final World world = new World(scenario(), List.of(), new Trace(false));
    private final ListKey row = world.list.keys().get(0);

    @BeforeEach
    void agreeOnEverything() {
        Quietly.silence();
        post(2025, 0);
        post(2026, 0);
        run();
    }

    @Test
    void anApprovedValueIsWrittenAlthoughOurOwnWriteHasMovedItsRow() {
        post(2025, 5);
        post(2026, 7);
        Run proposed = run();
        assertThat(cell(WRITTEN)).isEqualTo(new Amount(700));
        assertThat(cell(ASKED)).isEqualTo(ZERO);

        approve(proposed);

        assertThat(cell(ASKED)).isEqualTo(new Amount(500));
    }

    @Test
    void whatWaitsForApprovalIsProposedAgainWhenTheRowWasEditedMeanwhile() {
        post(2025, 5);
        post(2026, 7);
        world.list.beforeNextWrite(() -> world.edit(row, Field.TIMING, new Text("løbende")));
        Run proposed = run();

        assertThat(proposals(proposed))
                .extracting(write -> write.write().field())
                .containsExactly(ASKED, ASKED);
        assertThat(proposals(proposed).get(1).write().version())
                .isNotEqualTo(proposals(proposed).get(0).write().version());
        assertThat(waiting(proposed)).containsExactly("venter på godkendelse");
        approve(proposed);
        assertThat(cell(ASKED)).isEqualTo(new Amount(500));
        assertThat(cell(Field.TIMING)).isEqualTo(new Text("løbende"));
    }

    @Test
    void anApprovedValueIsWrittenInTheSameRunWhenAnotherColumnWasEditedMeanwhile() {
        post(2025, 5);
        Run proposed = run();
        world.list.beforeNextWrite(() -> world.edit(row, Field.TIMING, new Text("løbende")));

        approve(proposed);

        assertThat(cell(ASKED)).isEqualTo(new Amount(500));
        assertThat(cell(Field.TIMING)).isEqualTo(new Text("løbende"));
    }

    @Test
    void anApprovalDoesNotFitAnotherValue() {
        post(2025, 5);
        Run proposed = run();
        post(2025, 1);

        Run approved = approve(proposed);

        assertThat(cell(ASKED)).isEqualTo(ZERO);
        assertThat(proposals(approved))
                .extracting(write -> write.write().value())
                .containsExactly(new Amount(600));
    }

    @Test
    void anApprovalDoesNotFitOnceSomebodyHasChangedTheCellAndNothingIsOverwritten() {
        post(2025, 5);
        Run proposed = run();
        world.list.beforeNextWrite(() -> world.edit(row, ASKED, new Amount(9)));

        approve(proposed);

        assertThat(cell(ASKED)).isEqualTo(new Amount(9));
    }

    @Test
    void anApprovalIsUsedUpEvenIfTheListRefusesTheValue() {
        post(2025, 5);
        Run proposed = run();
        world.list.refuseNext(row, new WriteResult.Refused(400, "Nej.", false));
        approve(proposed);

        Run next = run();
        assertThat(cell(ASKED)).isEqualTo(ZERO);
        assertThat(proposals(next)).hasSize(1);
        approve(proposed);
        assertThat(cell(ASKED)).isEqualTo(ZERO);
        approve(next);
        assertThat(cell(ASKED)).isEqualTo(new Amount(500));
    }

    @Test
    void whatWasAgreedInTheSameRunCountsWhenItsRowIsDecidedOnceMore() {
        Field equal = Field.amountOf(2027);
        post(2027, 0);
        run();
        post(2027, 5);
        world.edit(row, equal, new Amount(500));
        post(2026, 7);
        world.list.beforeNextWrite(() -> world.edit(row, equal, ZERO));

        run();

        assertThat(cell(WRITTEN)).isEqualTo(new Amount(700));
        assertThat(cell(equal)).isEqualTo(ZERO);
    }

    @Test
    void aDryRunSettlesNothingThatIsOpen() {
        post(2026, 7);
        world.list.beforeNextWrite(() -> {
            world.list.loseNextAnswer();
            world.list.breakDown("Listen svarer ikke.");
        });
        run();
        world.list.heal();
        List<ListWrite> open = world.stores.writes().open(world.plan.id());
        assertThat(open).hasSize(1);

        world.carryOut(Run.Cause.REQUEST, true, Map.of(), new Chance(1));

        assertThat(world.stores.writes().open(world.plan.id())).isEqualTo(open);
    }

    private Value cell(Field field) {
        return Objects.requireNonNull(world.list.values(row).get(field));
    }

    private void post(int year, int kroner) {
        world.ledger.postings.add(new Ledger.Posting("XG-1", "Lønninger", year, kroner * 100L, 0));
        world.clock.move(Duration.ofMinutes(1));
        world.exports.arrive(Scenario.PROFILE, world.ledger.export(), world.clock.instant());
    }

    private Run run() {
        world.clock.move(Duration.ofDays(1));
        return world.carryOut(Run.Cause.SCHEDULE, false, Map.of(), new Chance(1));
    }

    private Run approve(Run run) {
        Approves.approve(world, run, new Chance(1));
        return world.stores.runs().recent(world.plan.id(), 1).get(0);
    }

    private List<ListWrite> proposals(Run run) {
        return world.stores.writes().ofRun(run.id()).stream()
                .filter(write -> write.state() == State.PROPOSED)
                .toList();
    }

    private static List<String> waiting(Run run) {
        return Objects.requireNonNull(run.report()).writes().stream()
                .filter(line -> !line.written())
                .map(RunReport.WriteLine::result)
                .toList();
    }

    private static Scenario scenario() {
        Scenario any = Scenario.of(new Chance(1));
        List<FieldSettings> fields = new ArrayList<>(any.plan().fields());
        fields.replaceAll(AskModeTests::withMode);
        Map<Field, Value> row = Map.of(
                Field.TITLE,
                new Text("Emne"),
                Field.SECTION,
                new Text("Råderum"),
                Field.PSP_ELEMENTS,
                Names.of(List.of("XG-1")),
                ASKED,
                ZERO,
                WRITTEN,
                ZERO);
        return new Scenario(with(any.plan(), fields), any.begin(), List.of(row), List.of());
    }

    private static FieldSettings withMode(FieldSettings settings) {
        FieldRule rule = settings.rule();
        Mode mode = rule.field().equals(ASKED) ? Mode.ASK : rule.owner() == Owner.BUDGET ? Mode.WRITE : rule.mode();
        return new FieldSettings(
                new FieldRule(rule.field(), rule.owner(), mode, Amount.ZERO, rule.required(), rule.year()),
                settings.type(),
                settings.column());
    }

    private static PlanSettings with(PlanSettings plan, List<FieldSettings> fields) {
        return new PlanSettings(
                plan.id(),
                plan.title(),
                plan.list(),
                fields,
                plan.codes(),
                plan.committees(),
                plan.themes(),
                plan.sections(),
                plan.statuses(),
                plan.budget(),
                plan.links(),
                plan.topics(),
                new PlanSettings.Guard(1, 1),
                plan.divergences(),
                plan.notUpdatedAfter(),
                plan.recipients());
    }
}
