package dk.norddjurs.plansync.sandbox.memory;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.reconcile.Outcome;
import dk.norddjurs.plansync.writeback.ListWrite;
import dk.norddjurs.plansync.writeback.ListWrite.State;
import dk.norddjurs.plansync.writeback.UndoWrite;
import dk.norddjurs.plansync.writeback.WriteStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Intents and receipts in memory. */
public final class MemoryWriteStore implements WriteStore {
    private final MemoryTransactions transactions;
    private final MemoryTable<Long, Noted> writes;

    public MemoryWriteStore(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.writes = new MemoryTable<>(transactions);
    }

    private record Noted(PlanId plan, ListWrite write) {}

    @Override
    public List<ListWrite> note(PlanId plan, long run, Collection<Outcome.Write> meant, State state, Instant now) {
        return transactions.execute(tx -> meant.stream()
                .map(write -> new ListWrite(
                        writes.nextNumber(),
                        run,
                        write,
                        state,
                        "",
                        now,
                        state == State.INTENDED ? null : now,
                        null,
                        false))
                .peek(write -> writes.put(write.id(), new Noted(plan, write)))
                .toList());
    }

    @Override
    public List<ListWrite> noteUndo(PlanId plan, long run, Collection<UndoWrite> undos, Instant now) {
        return transactions.execute(tx -> undos.stream()
                .map(undo -> undo.noted(writes.nextNumber(), run, now))
                .peek(write -> writes.put(write.id(), new Noted(plan, write)))
                .toList());
    }

    @Override
    public List<ListWrite> writtenAfter(PlanId plan, long id) {
        return where(noted -> noted.plan().equals(plan)
                && noted.write().id() > id
                && noted.write().state() == State.WRITTEN);
    }

    @Override
    public List<ListWrite> open(PlanId plan) {
        return where(noted -> noted.plan().equals(plan) && noted.write().settledAt() == null);
    }

    @Override
    public List<ListWrite> ofRun(long run) {
        return where(noted -> noted.write().run() == run);
    }

    @Override
    public List<ListWrite> sent(PlanId plan) {
        Map<Cell, ListWrite> newest = new TreeMap<>();
        where(noted -> noted.plan().equals(plan)
                        && (noted.write().state() == State.INTENDED
                                || noted.write().state() == State.WRITTEN))
                .forEach(write ->
                        newest.put(new Cell(write.write().item(), write.write().field()), write));
        return List.copyOf(newest.values());
    }

    private record Cell(ItemId item, Field field) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            return Comparator.comparing(Cell::item).thenComparing(Cell::field).compare(this, other);
        }
    }

    private List<ListWrite> where(Predicate<Noted> condition) {
        return writes.where(condition).stream().map(Noted::write).toList();
    }

    @Override
    public void settle(ListWrite write, State state, String note, Instant now) {
        writes.find(write.id()).ifPresent(known -> {
            ListWrite after = known.write().ended(state, note, now);
            writes.put(after.id(), new Noted(known.plan(), after));
        });
    }
}
