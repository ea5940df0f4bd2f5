package dk.norddjurs.plansync.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.norddjurs.plansync.agreed.Change;
import dk.norddjurs.plansync.connector.ListPlan;
import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.connector.PlanRows;
import dk.norddjurs.plansync.connector.PlanWriter;
import dk.norddjurs.plansync.connector.ReadMark;
import dk.norddjurs.plansync.connector.RowWrite;
import dk.norddjurs.plansync.connector.WriteResult;
import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.reconcile.Outcome;
import dk.norddjurs.plansync.reconcile.Reason;
import dk.norddjurs.plansync.sandbox.InMemoryPlanList;
import dk.norddjurs.plansync.sandbox.memory.MemoryAgreedStore;
import dk.norddjurs.plansync.sandbox.memory.MemoryTransactions;
import dk.norddjurs.plansync.sandbox.memory.MemoryWriteStore;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.writeback.ListWrite.State;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of noted writes, whatever happens on the way. */
class WriteBackTests {
    private static final PlanSettings PLAN = ListPlan.settings();
    private static final PlanId ID = PLAN.id();
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Value OLD = new Text("før");
    private static final Value NEW = new Text("nu");
    private static final int A_BATCH_AND_ONE = 21;

    private final MemoryTransactions transactions = new MemoryTransactions();
    private final MemoryWriteStore writes = new MemoryWriteStore(transactions);
    private final MemoryAgreedStore agreed = new MemoryAgreedStore(transactions);
    private final InMemoryPlanList list = new InMemoryPlanList(Clock.fixed(NOW, ZoneOffset.UTC));
    private final WriteBack writeBack = new WriteBack(writes, agreed, transactions, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void whatIsWrittenIsReceiptedAndAgreedWithItsRun() {
        List<ListWrite> intents = intents(7, rows(2));

        List<Receipt> receipts = writeBack.carryOut(ID, rows(list), intents);

        assertThat(receipts).extracting(Receipt::state).containsOnly(State.WRITTEN);
        assertThat(writes.open(ID)).isEmpty();
        assertThat(agreed.pairs(ID).values())
                .hasSize(2)
                .allMatch(pairs -> pairs.get(Field.STATUS_NOTE).equals(AgreedPair.both(NEW)));
        assertThat(agreed.since(ID, Instant.EPOCH)).extracting(Change::run).containsOnly(7L);
    }

    @Test
    void eachBatchIsNotedAsAWholeBeforeTheNextIsSent() {
        List<ListWrite> intents = intents(7, rows(A_BATCH_AND_ONE));
        Dying second = new Dying(list, 2);

        assertThatExceptionOfType(Death.class).isThrownBy(() -> writeBack.carryOut(ID, rows(second), intents));

        assertThat(writes.open(ID)).containsExactly(intents.get(20));
        assertThat(agreed.pairs(ID)).hasSize(20);
    }

    @Test
    void aProcessThatDiesBetweenSendingAndNotingLeavesOpenIntentsThatReadingSettles() {
        List<ListWrite> intents = intents(7, rows(3));

        assertThatExceptionOfType(Death.class)
                .isThrownBy(() -> writeBack.carryOut(ID, rows(new Dying(list, 1)), intents));
        assertThat(writes.open(ID)).isEqualTo(intents);
        assertThat(agreed.pairs(ID)).isEmpty();
        List<Receipt> receipts = writeBack.settle(ID, rows(list));

        assertThat(receipts).extracting(Receipt::state).containsOnly(State.WRITTEN);
        assertThat(writes.open(ID)).isEmpty();
        assertThat(agreed.pairs(ID)).hasSize(3);
        assertThat(agreed.since(ID, Instant.EPOCH)).extracting(Change::run).containsOnly(7L);
        assertThat(list.written()).hasSize(3);
    }

    @Test
    void aLostAnswerIsSettledByReadingWhetherOrNotTheListHadTheRequest() {
        List<ListWrite> had = intents(7, rows(1));
        list.loseNextAnswer();
        assertThat(writeBack.carryOut(ID, rows(list), had))
                .extracting(Receipt::state)
                .containsOnly(State.WRITTEN);

        List<ListWrite> hadNot = intents(8, rows(1));
        list.loseNextRequest();
        assertThat(writeBack.carryOut(ID, rows(list), hadNot))
                .extracting(Receipt::state)
                .containsOnly(State.NOT_WRITTEN);
        assertThat(agreed.pairs(ID)).hasSize(1);
        assertThat(list.batches()).isEqualTo(2);
    }

    @Test
    void aRowIsReadOnceHoweverManyOfItsFieldsWereWritten() {
        ListKey row = rows(1).get(0);
        List<ListWrite> intents = writes.note(
                ID,
                7,
                List.of(write(row, Field.STATUS_NOTE, OLD, NEW), write(row, Field.TITLE, new Text("titel"), NEW)),
                State.INTENDED,
                NOW);
        list.loseNextAnswer();
        Dying counting = new Dying(list, 0);

        List<Receipt> receipts = writeBack.carryOut(ID, rows(counting), intents);

        assertThat(receipts).extracting(Receipt::state).containsExactly(State.WRITTEN, State.WRITTEN);
        assertThat(counting.reads).isEqualTo(1);
    }

    @Test
    void aRefusedFieldCostsNoOtherFieldOfItsRow() {
        ListKey row = rows(1).get(0);
        list.accept(Field.RESPONSIBLE, List.of("Anne Holm <anho@norddjurs.dk>"));
        List<ListWrite> intents = writes.note(
                ID,
                7,
                List.of(write(row, Field.STATUS_NOTE, OLD, NEW), write(row, Field.RESPONSIBLE, null, NEW)),
                State.INTENDED,
                NOW);

        List<Receipt> receipts = writeBack.carryOut(ID, rows(list), intents);

        assertThat(receipts).extracting(Receipt::state).containsExactly(State.WRITTEN, State.REFUSED);
        assertThat(receipts.get(1).note()).isEqualTo("Kolonnen kender ikke »" + NEW + "«.");
        assertThat(agreed.pairs(ID).values())
                .singleElement()
                .satisfies(pairs -> assertThat(pairs).containsOnlyKeys(Field.STATUS_NOTE));
        assertThat(writes.open(ID)).isEmpty();
    }

    @Test
    void aRefusedRowCostsNoOtherRow() {
        List<ListKey> rows = rows(3);
        list.refuseNext(rows.get(1), new WriteResult.Refused(423, "Rækken er låst.", true));

        List<Receipt> receipts = writeBack.carryOut(ID, rows(list), intents(7, rows));

        assertThat(receipts).extracting(Receipt::state).containsExactly(State.WRITTEN, State.REFUSED, State.WRITTEN);
        assertThat(receipts.get(1).note()).isEqualTo("Rækken er låst.");
        assertThat(agreed.pairs(ID)).hasSize(2);
    }

    @Test
    void anEditedRowIsLeftAndComesBackAsItIsNow() {
        List<ListKey> rows = rows(2);
        List<ListWrite> intents = intents(7, rows);
        list.edit(rows.get(0), Map.of(Field.STATUS_NOTE, Optional.of(new Text("rettet"))));

        List<Receipt> receipts = writeBack.carryOut(ID, rows(list), intents);

        assertThat(receipts).extracting(Receipt::state).containsExactly(State.EDITED_MEANWHILE, State.WRITTEN);
        ListRow row = receipts.get(0).row();
        assertThat(row).isNotNull();
        assertThat(row.values()).containsEntry(Field.STATUS_NOTE, new Text("rettet"));
    }

    @Test
    void aListThatStopsAnsweringIsSentNoMoreBatches() {
        List<ListWrite> intents = intents(7, rows(3 * A_BATCH_AND_ONE));
        list.breakDown("Listen svarer ikke.");
        Dying counting = new Dying(list, 0);

        List<Receipt> receipts = writeBack.carryOut(ID, rows(counting), intents);

        assertThat(counting.batches).isEqualTo(1);
        assertThat(receipts).hasSize(intents.size());
        assertThat(receipts)
                .allMatch(receipt ->
                        receipt.state() == State.NOT_WRITTEN && receipt.note().equals("Listen svarer ikke."));
        assertThat(writes.open(ID)).isEmpty();
    }

    @Test
    void aListThatDiesWithTheAnswerIsReadOnceAndItsIntentsStayOpen() {
        List<ListWrite> intents = intents(7, rows(A_BATCH_AND_ONE));
        list.loseNextAnswer();
        list.beforeNextWrite(() -> list.breakDown("Listen svarer ikke."));
        Dying counting = new Dying(list, 0);

        List<Receipt> receipts = writeBack.carryOut(ID, rows(counting), intents);

        assertThat(counting.reads).isEqualTo(1);
        assertThat(counting.batches).isEqualTo(1);
        assertThat(receipts.subList(0, 20)).extracting(Receipt::state).containsOnly(State.INTENDED);
        assertThat(receipts.get(20).state()).isEqualTo(State.NOT_WRITTEN);
        assertThat(writes.open(ID)).isEqualTo(intents.subList(0, 20));
        list.heal();
        assertThat(writeBack.settle(ID, rows(list))).extracting(Receipt::state).containsOnly(State.WRITTEN);
    }

    @Test
    void anOpenIntentOfARowThatIsGoneEndsAsRefused() {
        List<ListKey> rows = rows(1);
        intents(7, rows);
        list.delete(rows.get(0));

        assertThat(writeBack.settle(ID, rows(list))).extracting(Receipt::state).containsExactly(State.REFUSED);
        assertThat(writes.open(ID)).isEmpty();
    }

    @Test
    void anOpenUndoIsSettledAsAnAcceptedDeviation() {
        List<ListWrite> written = intents(7, rows(1));
        writeBack.carryOut(ID, rows(list), written);
        List<ListWrite> undo = writes.noteUndo(ID, 8, List.of(undo(written.get(0))), NOW);

        assertThatExceptionOfType(Death.class).isThrownBy(() -> writeBack.carryOut(ID, rows(new Dying(list, 1)), undo));
        writeBack.settle(ID, rows(list));

        assertThat(agreed.pairs(ID).get(written.get(0).write().item()))
                .containsEntry(Field.STATUS_NOTE, new AgreedPair(OLD, NEW, true));
        assertThat(agreed.since(ID, Instant.EPOCH)).extracting(Change::run).containsExactly(7L, 8L);
    }

    @Test
    void aCellThatCannotBeReadIsNotTakenForCleared() {
        List<ListKey> rows = rows(1);
        List<ListWrite> undo =
                writes.note(ID, 7, List.of(write(rows.get(0), Field.STATUS_NOTE, OLD, null)), State.INTENDED, NOW);
        list.garble(rows.get(0), Field.STATUS_NOTE);

        assertThat(writeBack.settle(ID, rows(list))).extracting(Receipt::state).containsExactly(State.EDITED_MEANWHILE);
        assertThat(undo).hasSize(1);
    }

    private List<ListKey> rows(int count) {
        List<ListKey> keys = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            keys.add(list.add(Map.of(Field.TITLE, new Text("titel"), Field.STATUS_NOTE, OLD)));
        }
        return keys;
    }

    private List<ListWrite> intents(long run, List<ListKey> rows) {
        return writes.note(
                ID,
                run,
                rows.stream()
                        .map(row -> write(row, Field.STATUS_NOTE, OLD, NEW))
                        .toList(),
                State.INTENDED,
                NOW);
    }

    private Outcome.Write write(ListKey row, Field field, Value old, @Nullable Value value) {
        return new Outcome.Write(
                new ItemId(Long.parseLong(row.value())),
                row,
                list.version(row),
                field,
                old,
                value,
                Owner.AGENDA,
                Reason.of("x"),
                false);
    }

    private UndoWrite undo(ListWrite written) {
        ListKey key = written.write().key();
        return UndoWrite.of(
                written,
                new PlanItem(written.write().item(), key, list.version(key), NOW, list.values(key), Set.of()),
                Owner.AGENDA);
    }

    private static PlanRows rows(PlanWriter writer) {
        return new PlanRows(writer, PLAN, new ReadMark("0", ""));
    }

    /** The process is killed. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** The list, to a process that dies when a batch has been carried out and before its answer is looked at. */
    private static final class Dying implements PlanWriter {
        private final InMemoryPlanList list;
        private final int atBatch;
        private int batches;
        private int reads;

        /** @param atBatch at which batch, counted from 1; 0 to live */
        Dying(InMemoryPlanList list, int atBatch) {
            this.list = list;
            this.atBatch = atBatch;
        }

        @Override
        public int batchSize() {
            return list.batchSize();
        }

        @Override
        public Map<ListKey, WriteResult> write(PlanSettings plan, ReadMark mark, List<RowWrite> writes) {
            batches++;
            Map<ListKey, WriteResult> results = list.write(plan, mark, writes);
            if (batches == atBatch) {
                throw new Death();
            }
            return results;
        }

        @Override
        public Optional<ListRow> readRow(PlanSettings plan, ReadMark mark, ListKey key) {
            reads++;
            return list.readRow(plan, mark, key);
        }
    }
}
