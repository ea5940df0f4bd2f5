package dk.norddjurs.plansync.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.reconcile.Outcome;
import dk.norddjurs.plansync.reconcile.Reason;
import dk.norddjurs.plansync.sandbox.OddValues;
import dk.norddjurs.plansync.writeback.ListWrite.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** What every store of intents and receipts keeps to. */
abstract class WriteStoreContract {
    static final PlanId PLAN = new PlanId("2025-2028");
    private static final PlanId NEXT_PLAN = new PlanId("2026-2029");
    static final Instant MONDAY = Instant.parse("2026-03-02T05:00:00.123456Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T05:00:00.654321Z");

    private final WriteStore store = emptyStore();

    /** A store whose methods are transactions of their own, or take part in that of {@link #transactions}. */
    abstract WriteStore emptyStore();

    abstract TransactionOperations transactions();

    /** An item of the plan that the mirror knows. */
    abstract ItemId item(PlanId plan);

    @Test
    void anEmptyStoreMeansToWriteNothing() {
        assertThat(store.note(PLAN, 1, List.of(), State.INTENDED, MONDAY)).isEmpty();
        assertThat(store.open(PLAN)).isEmpty();
        assertThat(store.ofRun(1)).isEmpty();
    }

    @Test
    void whatWasMeantComesBackAsItWas() {
        ItemId item = item(PLAN);
        List<Outcome.Write> meant = new ArrayList<>();
        for (Value value : OddValues.all()) {
            meant.add(write(item, value, new Text("x")));
            meant.add(write(item, null, value));
        }

        List<ListWrite> noted = store.note(PLAN, 17, meant, State.INTENDED, MONDAY);

        assertThat(noted).extracting(ListWrite::write).isEqualTo(meant);
        assertThat(noted).extracting(ListWrite::id).doesNotHaveDuplicates().isSorted();
        assertThat(noted).allSatisfy(write -> {
            assertThat(write.run()).isEqualTo(17);
            assertThat(write.state()).isEqualTo(State.INTENDED);
            assertThat(write.note()).isEmpty();
            assertThat(write.intendedAt()).isEqualTo(MONDAY);
            assertThat(write.settledAt()).isNull();
        });
        assertThat(store.open(PLAN)).isEqualTo(noted);
        assertThat(store.ofRun(17)).isEqualTo(noted);
    }

    @Test
    void manyAreNotedInTheirOrder() {
        ItemId item = item(PLAN);
        List<Outcome.Write> meant = IntStream.range(0, 1200)
                .mapToObj(n -> write(item, null, new Text("nr. " + n)))
                .toList();

        assertThat(store.note(PLAN, 1, meant, State.INTENDED, MONDAY))
                .extracting(ListWrite::write)
                .isEqualTo(meant);
        assertThat(store.ofRun(1)).extracting(ListWrite::write).isEqualTo(meant);
    }

    @Test
    void whatWaitsForApprovalIsNotOpen() {
        List<ListWrite> noted = store.note(PLAN, 1, List.of(write(item(PLAN))), State.PROPOSED, MONDAY);

        assertThat(store.open(PLAN)).isEmpty();
        assertThat(store.ofRun(1)).isEqualTo(noted);
        assertThat(noted).extracting(ListWrite::settledAt).containsExactly(MONDAY);
    }

    @Test
    void aReceiptEndsAnIntentAndNoOther() {
        ItemId item = item(PLAN);
        List<ListWrite> noted =
                store.note(PLAN, 1, List.of(write(item), write(item), write(item)), State.INTENDED, MONDAY);

        store.settle(noted.get(1), State.REFUSED, OddValues.TEXTS.get(0), TUESDAY);

        assertThat(store.open(PLAN)).containsExactly(noted.get(0), noted.get(2));
        assertThat(store.ofRun(1))
                .containsExactly(
                        noted.get(0),
                        ended(noted.get(1), State.REFUSED, OddValues.TEXTS.get(0), TUESDAY),
                        noted.get(2));
    }

    @Test
    void intentsEndInEveryWay() {
        List<State> ends = List.of(State.WRITTEN, State.EDITED_MEANWHILE, State.REFUSED, State.NOT_WRITTEN);
        for (State end : ends) {
            ListWrite noted = store.note(PLAN, 1, List.of(write(item(PLAN))), State.INTENDED, MONDAY)
                    .get(0);
            store.settle(noted, end, "", TUESDAY);
        }

        assertThat(store.ofRun(1)).extracting(ListWrite::state).isEqualTo(ends);
        assertThat(store.open(PLAN)).isEmpty();
    }

    @Test
    void plansAndRunsStayApart() {
        List<ListWrite> first = store.note(PLAN, 1, List.of(write(item(PLAN))), State.INTENDED, MONDAY);
        List<ListWrite> second = store.note(PLAN, 2, List.of(write(item(PLAN))), State.INTENDED, TUESDAY);
        List<ListWrite> other = store.note(NEXT_PLAN, 3, List.of(write(item(NEXT_PLAN))), State.INTENDED, MONDAY);

        assertThat(store.ofRun(1)).isEqualTo(first);
        assertThat(store.ofRun(3)).isEqualTo(other);
        assertThat(store.open(NEXT_PLAN)).isEqualTo(other);
        assertThat(store.open(PLAN)).containsExactly(first.get(0), second.get(0));
    }

    @Test
    void ofEachCellTheNewestWriteThatWasSentIsKnown() {
        ItemId item = item(PLAN);
        ListWrite old = store.note(PLAN, 1, List.of(write(item, null, new Text("a"))), State.INTENDED, MONDAY)
                .get(0);
        ListWrite newest = store.note(PLAN, 2, List.of(write(item, null, new Text("b"))), State.INTENDED, MONDAY)
                .get(0);
        ListWrite refused = store.note(PLAN, 3, List.of(write(item, null, new Text("c"))), State.INTENDED, MONDAY)
                .get(0);
        store.note(PLAN, 4, List.of(write(item, null, new Text("d"))), State.PROPOSED, MONDAY);
        store.settle(old, State.WRITTEN, "", TUESDAY);
        store.settle(refused, State.REFUSED, "", TUESDAY);

        assertThat(store.sent(PLAN)).containsExactly(newest);
        store.settle(newest, State.NOT_WRITTEN, "", TUESDAY);
        assertThat(store.sent(PLAN)).extracting(ListWrite::id).containsExactly(old.id());
        assertThat(store.sent(NEXT_PLAN)).isEmpty();
    }

    @Test
    void aTransactionThatFailsLeavesNeitherIntentsNorReceipts() {
        ItemId item = item(PLAN);
        List<ListWrite> before = store.note(PLAN, 1, List.of(write(item)), State.INTENDED, MONDAY);

        assertThatIllegalStateException()
                .isThrownBy(() -> transactions().executeWithoutResult(tx -> {
                    store.note(PLAN, 1, List.of(write(item)), State.INTENDED, TUESDAY);
                    store.settle(before.get(0), State.WRITTEN, "", TUESDAY);
                    throw new IllegalStateException();
                }));

        assertThat(store.ofRun(1)).isEqualTo(before);
        assertThat(store.open(PLAN)).isEqualTo(before);
    }

    @Test
    void anUndoKnowsWhatItTakesBackAndClearsWhatWasEmpty() {
        ListWrite written = store.note(
                        PLAN, 1, List.of(write(item(PLAN), null, new Text("nu"))), State.INTENDED, MONDAY)
                .get(0);
        UndoWrite undo = undo(written);
        ListWrite taken = store.noteUndo(PLAN, 2, List.of(undo), TUESDAY).get(0);
        UndoWrite redo = undo(taken);
        ListWrite again = store.noteUndo(PLAN, 3, List.of(redo), TUESDAY).get(0);

        assertThat(store.open(PLAN)).containsExactly(written, taken, again);
        assertThat(taken.write().value()).isNull();
        assertThat(taken.undoes()).isEqualTo(written.id());
        assertThat(taken.agreement()).isEqualTo(new AgreedPair(null, new Text("nu"), true));
        assertThat(again.undoes()).isEqualTo(taken.id());
        assertThat(again.agreement()).isEqualTo(AgreedPair.both(new Text("nu")));
    }

    @Test
    void whatWasWrittenLaterIsFound() {
        ItemId item = item(PLAN);
        List<ListWrite> noted = store.note(
                PLAN, 1, List.of(write(item), write(item), write(item), write(item)), State.INTENDED, MONDAY);
        store.note(NEXT_PLAN, 1, List.of(write(item(NEXT_PLAN))), State.WRITTEN, MONDAY);
        List.of(0, 2, 3).forEach(n -> store.settle(noted.get(n), State.WRITTEN, "", TUESDAY));
        store.settle(noted.get(1), State.REFUSED, "", TUESDAY);

        assertThat(store.writtenAfter(PLAN, noted.get(0).id()))
                .containsExactly(
                        ended(noted.get(2), State.WRITTEN, "", TUESDAY),
                        ended(noted.get(3), State.WRITTEN, "", TUESDAY));
    }

    private static UndoWrite undo(ListWrite written) {
        Outcome.Write of = written.write();
        PlanItem item = new PlanItem(of.item(), of.key(), of.version(), MONDAY, Map.of(), Set.of());
        return UndoWrite.of(written, item, Owner.AGENDA);
    }

    private static ListWrite ended(ListWrite write, State state, String note, Instant at) {
        return write.ended(state, note, at);
    }

    static Outcome.Write write(ItemId item) {
        return write(item, new Text("før"), new Text("nu"));
    }

    private static Outcome.Write write(ItemId item, @Nullable Value old, Value value) {
        return new Outcome.Write(
                item,
                new ListKey("7"),
                new ItemVersion("\"{a},1\""),
                Field.STATUS_NOTE,
                old,
                value,
                Owner.AGENDA,
                Reason.of("a.b", value),
                false);
    }
}
