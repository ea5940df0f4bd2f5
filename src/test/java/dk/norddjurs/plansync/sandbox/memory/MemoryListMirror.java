package dk.norddjurs.plansync.sandbox.memory;

import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.mirror.ListMirror;
import dk.norddjurs.plansync.mirror.MirroredList;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import java.time.Instant;

/** The mirror of the lists in memory. */
public final class MemoryListMirror implements ListMirror {
    private final MemoryTransactions transactions;
    private final MemoryTable<PlanId, MirroredList> lists;

    public MemoryListMirror(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.lists = new MemoryTable<>(transactions);
    }

    @Override
    public MirroredList load(PlanId plan) {
        return lists.find(plan).orElseGet(MirroredList::empty);
    }

    @Override
    public MirroredList apply(PlanId plan, ListChanges changes, Instant now) {
        return transactions.execute(tx -> {
            MirroredList after = load(plan).with(changes, now, key -> new ItemId(lists.nextNumber()));
            lists.put(plan, after);
            return after;
        });
    }
}
