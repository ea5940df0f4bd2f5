package dk.norddjurs.plansync.sandbox.memory;

import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.mirror.HistoryEntry;
import dk.norddjurs.plansync.mirror.ListHistory;
import dk.norddjurs.plansync.mirror.ListMirror;
import dk.norddjurs.plansync.mirror.MirroredList;
import dk.norddjurs.plansync.mirror.OwnWrites;
import dk.norddjurs.plansync.mirror.Recorded;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.PlanItem;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The mirror of the lists and their history in memory. */
public final class MemoryListMirror implements ListMirror, ListHistory {
    private final MemoryTransactions transactions;
    private final MemoryTable<PlanId, MirroredList> lists;
    private final MemoryTable<Long, Kept> history;

    private record Kept(PlanId plan, Recorded recorded) {}

    public MemoryListMirror(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.lists = new MemoryTable<>(transactions);
        this.history = new MemoryTable<>(transactions);
    }

    @Override
    public MirroredList load(PlanId plan) {
        return lists.find(plan).orElseGet(MirroredList::empty);
    }

    @Override
    public MirroredList apply(PlanId plan, ListChanges changes, OwnWrites own, Instant now) {
        return transactions.execute(tx -> {
            MirroredList before = load(plan);
            MirroredList after = before.with(changes, own, now, key -> new ItemId(lists.nextNumber()));
            lists.put(plan, after);
            Recorded.between(before, after, changes, own, now)
                    .forEach(recorded -> history.put(history.nextNumber(), new Kept(plan, recorded)));
            return after;
        });
    }

    @Override
    public List<HistoryEntry> since(PlanId plan, Instant moment) {
        return told(plan, entry -> entry.recordedAt().isAfter(moment));
    }

    @Override
    public List<HistoryEntry> of(PlanId plan, ItemId item) {
        return told(plan, entry -> entry.item().equals(item));
    }

    @Override
    public List<HistoryEntry> ofAll(PlanId plan, Collection<ItemId> items) {
        return told(plan, entry -> items.contains(entry.item()));
    }

    private List<HistoryEntry> told(PlanId plan, Predicate<HistoryEntry> condition) {
        return history
                .where(kept -> kept.plan().equals(plan)
                        && kept.recorded().isTold()
                        && condition.test(kept.recorded().entry()))
                .stream()
                .map(kept -> kept.recorded().entry())
                .toList();
    }

    @Override
    public List<PlanItem> planAt(PlanId plan, Instant moment) {
        Map<ItemId, Recorded> last = new TreeMap<>();
        history.where(kept -> kept.plan().equals(plan)
                        && !kept.recorded().entry().recordedAt().isAfter(moment))
                .forEach(kept -> last.put(kept.recorded().item().id(), kept.recorded()));
        return last.values().stream()
                .filter(Recorded::isPresent)
                .map(Recorded::item)
                .toList();
    }
}
