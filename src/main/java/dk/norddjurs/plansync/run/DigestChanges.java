package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.digest.Digest;
import dk.norddjurs.plansync.mirror.HistoryEntry;
import dk.norddjurs.plansync.mirror.HistoryEntry.Event;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what the history says has changed in the plan: from where each field began to where it ended. */
final class DigestChanges {
    private final DigestNames names;

    DigestChanges(DigestNames names) {
        this.names = names;
    }

    /** A field's way through the history; what went there and back again has not moved. */
    private record Way(@Nullable Value from, @Nullable Value to, Owner by) {
        boolean moved() {
            return !Objects.equals(from, to);
        }
    }

    List<Digest.Change> of(List<HistoryEntry> history) {
        Map<ItemId, Map<Field, Way>> ways = new LinkedHashMap<>();
        Set<ItemId> added = new HashSet<>();
        history.stream()
                .filter(entry -> entry.event() != Event.KNOWN && names.knows(entry.item()))
                .forEach(entry -> {
                    Map<Field, Way> ofItem = ways.computeIfAbsent(entry.item(), id -> new LinkedHashMap<>());
                    entry.moved().forEach(cell -> ofItem.merge(cell.field(), way(cell), DigestChanges::joined));
                    if (entry.event() == Event.ADDED) {
                        added.add(entry.item());
                    }
                });
        return ways.entrySet().stream()
                .map(item -> change(item.getKey(), added.contains(item.getKey()), item.getValue()))
                .filter(change -> change.added() || !change.fields().isEmpty())
                .toList();
    }

    private static Way way(HistoryEntry.Moved cell) {
        return new Way(cell.from(), cell.to(), cell.origin());
    }

    private static Way joined(Way one, Way next) {
        return new Way(one.from(), next.to(), next.by());
    }

    private Digest.Change change(ItemId item, boolean added, Map<Field, Way> ways) {
        return new Digest.Change(names.item(item), added, added ? List.of() : moved(ways));
    }

    private List<Digest.Moved> moved(Map<Field, Way> ways) {
        return names.fields().stream()
                .filter(ways::containsKey)
                .map(field -> Map.entry(field, ways.get(field)))
                .filter(way -> way.getValue().moved())
                .map(way -> moved(way.getKey(), way.getValue()))
                .toList();
    }

    private Digest.Moved moved(Field field, Way way) {
        String old = names.value(way.from());
        String now = names.value(way.to());
        return new Digest.Moved(names.column(field), Excerpt.of(old, now), Excerpt.of(now, old), names.owner(way.by()));
    }
}
