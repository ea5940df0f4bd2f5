package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.mirror.HistoryEntry;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.reconcile.Kind;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What plansync wrote is never taken for what a person wrote, nor the other way round. */
final class NoEcho implements Oracle {
    private Instant lookedAt = Instant.EPOCH;

    @Override
    public void afterAttempt(World world, Attempt attempt) {
        var list = world.stores.list().load(world.plan.id());
        Map<ItemId, ListKey> keys = Stream.concat(list.items().stream(), list.removed().stream())
                .collect(Collectors.toMap(PlanItem::id, PlanItem::key));
        for (HistoryEntry entry : world.stores.history().since(world.plan.id(), lookedAt)) {
            entry.moved().forEach(moved -> check(world, keys.get(entry.item()), entry, moved));
        }
        lookedAt = world.clock.instant().minusSeconds(1);
        world.stores.divergences().open(world.plan.id()).stream()
                .map(OpenDivergence::now)
                .filter(found -> found.kind() == Kind.EDITED_IN_LIST)
                .forEach(found -> {
                    ItemId item = ((Subject.OfItem) found.subject()).item();
                    Diary.Entry last = world.diary.last(keys.get(item), found.field());
                    require(
                            last == null || last.byPerson(),
                            () -> found.field() + " of item " + item + " is said to be edited, and it was us: " + last);
                });
    }

    private void check(World world, ListKey key, HistoryEntry entry, HistoryEntry.Moved moved) {
        Value to = moved.to();
        if (to == null || entry.event() == HistoryEntry.Event.KNOWN) {
            return;
        }
        boolean known = moved.origin() == Owner.LIST
                ? world.diary.wrote(key, moved.field(), to, true)
                : world.diary.wrote(key, moved.field(), to, false);
        require(known, () -> "the history says that " + moved.origin() + " made row " + key + " " + moved);
    }
}
