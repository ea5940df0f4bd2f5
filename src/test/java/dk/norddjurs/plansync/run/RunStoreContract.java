package dk.norddjurs.plansync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.run.Run.Cause;
import dk.norddjurs.plansync.run.Run.State;
import dk.norddjurs.plansync.run.RunReport.DivergenceLine;
import dk.norddjurs.plansync.run.RunReport.WriteLine;
import dk.norddjurs.plansync.sandbox.OddValues;
import dk.norddjurs.plansync.sandbox.Together;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** What every store of runs keeps to. */
abstract class RunStoreContract {
    static final PlanId PLAN = new PlanId("2025-2028");
    private static final PlanId NEXT_PLAN = new PlanId("2026-2029");
    static final Instant MONDAY = Instant.parse("2026-03-02T05:00:00.123456Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T05:00:00.654321Z");
    private static final RunReport REPORT = report("");

    private final RunStore store = emptyStore();

    /** A store whose methods are transactions of their own, or take part in that of {@link #transactions}. */
    abstract RunStore emptyStore();

    abstract TransactionOperations transactions();

    @Test
    void anEmptyStoreKnowsNoRun() {
        assertThat(store.find(1)).isEmpty();
        assertThat(store.recent(PLAN, 10)).isEmpty();
        assertThat(store.heldBack(1)).isEmpty();
    }

    @Test
    void aRunIsQueuedAsItWasAskedFor() {
        Run run = store.request(PLAN, true, Cause.REQUEST, OddValues.TEXTS.get(0), MONDAY);

        assertThat(run)
                .isEqualTo(new Run(
                        run.id(),
                        PLAN,
                        true,
                        Cause.REQUEST,
                        OddValues.TEXTS.get(0),
                        MONDAY,
                        null,
                        null,
                        State.QUEUED,
                        null,
                        null));
        assertThat(store.find(run.id())).contains(run);
        assertThat(store.recent(PLAN, 10)).containsExactly(run);
        assertThat(store.heldBack(run.id())).isEmpty();
    }

    @Test
    void aRunThatHasNotBegunIsJoined() {
        Run first = store.request(PLAN, false, Cause.SCHEDULE, "plansync", MONDAY);

        assertThat(store.request(PLAN, false, Cause.REQUEST, "økonomi", TUESDAY))
                .isEqualTo(first);
        assertThat(store.recent(PLAN, 10)).containsExactly(first);
    }

    @Test
    void aRunUnderWayTellsWhatItWaitsFor() {
        Run run = store.request(PLAN, false, Cause.SCHEDULE, "plansync", MONDAY);
        store.waits(run.id(), TUESDAY);
        assertThat(store.waitsUntil(run.id())).isEmpty();

        store.start(run.id(), MONDAY);
        assertThat(store.waitsUntil(run.id())).isEmpty();
        store.waits(run.id(), TUESDAY);
        assertThat(store.waitsUntil(run.id())).contains(TUESDAY);
        store.waits(run.id(), null);
        assertThat(store.waitsUntil(run.id())).isEmpty();
        store.waits(run.id(), TUESDAY);
        store.start(run.id(), TUESDAY);
        assertThat(store.waitsUntil(run.id())).isEmpty();
    }

    @Test
    void aFullRunTakesThePlaceOfAShortOneThatWaits() {
        Run brief = store.request(PLAN, false, Cause.CHANGE, "SharePoint", MONDAY);

        Run full = store.request(PLAN, false, Cause.REQUEST, "økonomi", TUESDAY);

        assertThat(full.id()).isEqualTo(brief.id());
        assertThat(full.cause()).isEqualTo(Cause.REQUEST);
        assertThat(full.requestedBy()).isEqualTo("økonomi");
        assertThat(store.recent(PLAN, 10)).containsExactly(full);
    }

    @Test
    void aShortRunJoinsAnyThatWaits() {
        Run full = store.request(PLAN, false, Cause.APPROVAL, "økonomi", MONDAY);

        assertThat(store.request(PLAN, false, Cause.CHANGE, "SharePoint", TUESDAY))
                .isEqualTo(full);
    }

    @Test
    void theNightlyRunStaysTheNightlyOneThoughAnotherWaits() {
        Run asked = store.request(PLAN, false, Cause.REQUEST, "økonomi", MONDAY);

        Run nightly = store.request(PLAN, false, Cause.SCHEDULE, "plansync", TUESDAY);

        assertThat(nightly.id()).isEqualTo(asked.id());
        assertThat(nightly.cause()).isEqualTo(Cause.SCHEDULE);
        assertThat(store.request(PLAN, false, Cause.REQUEST, "økonomi", TUESDAY))
                .isEqualTo(nightly);
    }

    @Test
    void dryRunsAndOtherPlansAreNotJoined() {
        Run first = store.request(PLAN, false, Cause.SCHEDULE, "plansync", MONDAY);
        Run dry = store.request(PLAN, true, Cause.SCHEDULE, "plansync", MONDAY);
        Run other = store.request(NEXT_PLAN, false, Cause.SCHEDULE, "plansync", MONDAY);

        assertThat(List.of(first.id(), dry.id(), other.id())).doesNotHaveDuplicates();
        assertThat(store.recent(PLAN, 10)).containsExactly(dry, first);
        assertThat(store.recent(NEXT_PLAN, 10)).containsExactly(other);
    }

    @Test
    void anUndoIsJoinedByNothingAndKeepsWhatItTakesBack() {
        Run written = store.request(PLAN, false, Cause.SCHEDULE, "plansync", MONDAY);
        Run.Undo whole = new Run.Undo(written.id(), List.of());
        Run.Undo some = new Run.Undo(written.id(), List.of(new ItemId(7), new ItemId(3)));

        Run first = store.requestUndo(PLAN, false, whole, "økonomi", TUESDAY);
        Run second = store.requestUndo(PLAN, false, some, "økonomi", TUESDAY);

        assertThat(List.of(written.id(), first.id(), second.id())).doesNotHaveDuplicates();
        assertThat(first.cause()).isEqualTo(Cause.UNDO);
        assertThat(first.undo()).isEqualTo(whole);
        assertThat(store.find(second.id())).contains(second);
        assertThat(second.undo()).isEqualTo(some);
        assertThat(store.request(PLAN, false, Cause.REQUEST, "økonomi", TUESDAY))
                .isEqualTo(written);
        store.start(second.id(), TUESDAY);
        store.finish(second.id(), State.DONE, REPORT, List.of(), TUESDAY);
        assertThat(store.find(second.id()).orElseThrow().undo()).isEqualTo(some);
    }

    @Test
    void aRunThatHasBegunIsNotJoined() {
        Run first = store.request(PLAN, false, Cause.SCHEDULE, "plansync", MONDAY);
        store.start(first.id(), MONDAY);

        Run second = store.request(PLAN, false, Cause.REQUEST, "økonomi", TUESDAY);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.state()).isEqualTo(State.QUEUED);
    }

    @RepeatedTest(5)
    void twoRequestsAtTheSameMomentGiveOneRun() {
        List<Run> runs = Together.run(
                () -> store.request(PLAN, false, Cause.REQUEST, "den ene", MONDAY),
                () -> store.request(PLAN, false, Cause.REQUEST, "den anden", MONDAY));

        assertThat(runs.get(0)).isEqualTo(runs.get(1));
        assertThat(store.recent(PLAN, 10)).hasSize(1);
    }

    @Test
    void aRunThatBeginsAnewTellsWhenItDid() {
        Run run = store.request(PLAN, false, Cause.SCHEDULE, "plansync", MONDAY);
        store.start(run.id(), MONDAY);
        store.start(run.id(), TUESDAY);

        Run begun = store.find(run.id()).orElseThrow();
        assertThat(begun.state()).isEqualTo(State.RUNNING);
        assertThat(begun.startedAt()).isEqualTo(TUESDAY);
        assertThat(begun.finishedAt()).isNull();
    }

    @Test
    void whatARunTellsComesBackAsItWas() {
        for (State state : List.of(State.DONE, State.INCOMPLETE, State.STOPPED, State.FAILED)) {
            Run run = store.request(PLAN, false, Cause.SCHEDULE, "plansync", MONDAY);
            store.start(run.id(), MONDAY);
            store.finish(run.id(), state, REPORT, List.of(), TUESDAY);

            assertThat(store.find(run.id()))
                    .contains(new Run(
                            run.id(),
                            PLAN,
                            false,
                            Cause.SCHEDULE,
                            "plansync",
                            MONDAY,
                            MONDAY,
                            TUESDAY,
                            state,
                            REPORT,
                            null));
        }
    }

    @Test
    void whatWasHeldBackIsKeptInItsOrderWithItsRun() {
        Run held = store.request(PLAN, false, Cause.SCHEDULE, "plansync", MONDAY);
        store.finish(held.id(), State.STOPPED, REPORT, List.of("bb", "aa", "\"c'"), MONDAY);
        Run free = store.request(PLAN, false, Cause.SCHEDULE, "plansync", TUESDAY);
        store.finish(free.id(), State.DONE, REPORT, List.of(), TUESDAY);

        assertThat(store.heldBack(held.id())).containsExactly("bb", "aa", "\"c'");
        assertThat(store.heldBack(free.id())).isEmpty();
    }

    @Test
    void theNewestRunsComeFirstAndNoMoreThanAskedFor() {
        for (int n = 0; n < 4; n++) {
            Run run = store.request(PLAN, false, Cause.SCHEDULE, "nr. " + n, MONDAY);
            store.finish(run.id(), State.DONE, report("nr. " + n), List.of(), MONDAY);
        }

        assertThat(store.recent(PLAN, 3)).extracting(Run::requestedBy).containsExactly("nr. 3", "nr. 2", "nr. 1");
    }

    @Test
    void aTransactionThatFailsLeavesNothing() {
        Run before = store.request(PLAN, false, Cause.SCHEDULE, "plansync", MONDAY);

        assertThatIllegalStateException()
                .isThrownBy(() -> transactions().executeWithoutResult(tx -> {
                    store.request(PLAN, true, Cause.REQUEST, "økonomi", TUESDAY);
                    store.start(before.id(), TUESDAY);
                    store.finish(before.id(), State.DONE, REPORT, List.of("aa"), TUESDAY);
                    throw new IllegalStateException();
                }));

        assertThat(store.recent(PLAN, 10)).containsExactly(before);
        assertThat(store.heldBack(before.id())).isEmpty();
    }

    static RunReport report(String failure) {
        List<String> texts = OddValues.TEXTS;
        return new RunReport(
                130,
                7,
                texts,
                texts,
                List.of(
                        new WriteLine(texts.get(0), texts.get(1), "", texts.get(2), texts.get(3), true),
                        new WriteLine("a", "b", "c", "d", "e", false)),
                3,
                List.of(new DivergenceLine(texts.get(0), "", "conflict", texts.get(1))),
                List.of(),
                12,
                texts.get(4),
                failure,
                2,
                1);
    }
}
