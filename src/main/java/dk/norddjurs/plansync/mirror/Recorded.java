package dk.norddjurs.plansync.mirror;

import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.mirror.HistoryEntry.Event;
import dk.norddjurs.plansync.mirror.HistoryEntry.Moved;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.PlanItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An entry of the history, with the whole row as it stood from then on, so that the plan of any moment is at hand.
 *
 * @param entry what became of the row
 * @param item  the row as it is since
 */
public record Recorded(HistoryEntry entry, PlanItem item) {
    /** Whether the row stands in the list since. */
    public boolean isPresent() {
        return entry.event() != Event.REMOVED;
    }

    /** Whether there is something to tell; a new version alone is only kept for the plan of that moment. */
    public boolean isTold() {
        return entry.event() != Event.CHANGED || !entry.moved().isEmpty();
    }

    /**
     * What a reading has changed.
     *
     * @param before  the list before it
     * @param after   the list after it
     * @param changes the reading
     * @param own     what we had sent
     * @param now     when it was taken in
     */
    public static List<Recorded> between(
            MirroredList before, MirroredList after, ListChanges changes, OwnWrites own, Instant now) {
        Edits edits = new Edits(own, before.readAt());
        Map<ItemId, PlanItem> stood = byId(before.items());
        Map<ItemId, PlanItem> gone = byId(before.removed());
        Map<ListKey, ListRow> rows = new HashMap<>();
        changes.rows().forEach(row -> rows.put(row.key(), row));
        List<Recorded> recorded = new ArrayList<>();
        for (PlanItem item : after.items()) {
            ListRow row = rows.get(item.key());
            PlanItem known = stood.getOrDefault(item.id(), gone.get(item.id()));
            boolean returned = gone.containsKey(item.id());
            if (row != null && (returned || !item.equals(known))) {
                Event event = known != null
                        ? returned ? Event.RETURNED : Event.CHANGED
                        : before.mark() == null ? Event.KNOWN : Event.ADDED;
                recorded.add(of(item, event, edits.moved(known, row), row.modified(), now));
            }
        }
        Set<ItemId> lost = after.removed().stream().map(PlanItem::id).collect(Collectors.toSet());
        before.items().stream()
                .filter(item -> lost.contains(item.id()))
                .forEach(item -> recorded.add(of(item, Event.REMOVED, List.of(), now, now)));
        return recorded;
    }

    private static Recorded of(PlanItem item, Event event, List<Moved> moved, Instant asOf, Instant now) {
        return new Recorded(new HistoryEntry(item.id(), event, moved, asOf, now), item);
    }

    private static Map<ItemId, PlanItem> byId(List<PlanItem> items) {
        return items.stream().collect(Collectors.toMap(PlanItem::id, Function.identity()));
    }
}
