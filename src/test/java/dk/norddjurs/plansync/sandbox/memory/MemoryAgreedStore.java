package dk.norddjurs.plansync.sandbox.memory;

import dk.norddjurs.plansync.agreed.AgreedStore;
import dk.norddjurs.plansync.agreed.Change;
import dk.norddjurs.plansync.agreed.Settlement;
import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.Value;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Agreed pairs and history in memory. */
public final class MemoryAgreedStore implements AgreedStore {
    private final MemoryTransactions transactions;
    private final MemoryTable<Place, Settled> pairs;
    private final MemoryTable<Long, Recorded> history;

    public MemoryAgreedStore(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.pairs = new MemoryTable<>(transactions);
        this.history = new MemoryTable<>(transactions);
    }

    private record Place(ItemId item, Field field) {}

    private record Settled(PlanId plan, Place place, AgreedPair pair) {}

    private record Recorded(PlanId plan, Change change) {}

    @Override
    public Map<ItemId, Map<Field, AgreedPair>> pairs(PlanId plan) {
        Map<ItemId, Map<Field, AgreedPair>> found = new HashMap<>();
        pairs.where(settled -> settled.plan().equals(plan))
                .forEach(settled -> found.computeIfAbsent(settled.place().item(), item -> new HashMap<>())
                        .put(settled.place().field(), settled.pair()));
        return found;
    }

    @Override
    public void settle(PlanId plan, long run, Collection<Settlement> settlements, Instant now) {
        transactions.executeWithoutResult(tx -> settlements.forEach(settlement -> settle(plan, run, settlement, now)));
    }

    private void settle(PlanId plan, long run, Settlement settlement, Instant now) {
        Place place = new Place(settlement.item(), settlement.field());
        Change change = new Change(
                place.item(),
                place.field(),
                listSide(place),
                settlement.pair(),
                settlement.origin(),
                settlement.asOf(),
                now,
                run);
        pairs.put(place, new Settled(plan, place, settlement.pair()));
        history.put(history.nextNumber(), new Recorded(plan, change));
    }

    private @Nullable Value listSide(Place place) {
        return pairs.find(place).map(settled -> settled.pair().list()).orElse(null);
    }

    @Override
    public List<Change> since(PlanId plan, Instant moment) {
        return history.where(recorded -> recorded.plan().equals(plan)).stream()
                .map(Recorded::change)
                .filter(change -> change.recordedAt().isAfter(moment))
                .sorted(Comparator.comparing(Change::recordedAt))
                .toList();
    }
}
