package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.agreed.Change;
import dk.norddjurs.plansync.digest.Digest;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    List<Digest.Change> of(List<Change> history) {
        Map<ItemId, Map<Field, Way>> ways = new LinkedHashMap<>();
        history.stream()
                .filter(entry -> names.knows(entry.item()))
                .filter(entry -> !isFirstAgreement(entry))
                .forEach(entry -> ways.computeIfAbsent(entry.item(), id -> new LinkedHashMap<>())
                        .merge(entry.field(), way(entry), (one, next) -> new Way(one.from(), next.to(), next.by())));
        return ways.entrySet().stream()
                .map(item -> change(item.getKey(), item.getValue()))
                .filter(change -> change.added() || !change.fields().isEmpty())
                .toList();
    }

    private static Way way(Change entry) {
        return new Way(entry.before(), entry.pair().list(), entry.origin());
    }

    /**
     * That list and owner were found to say the same for the first time is no change of the plan. It is told from a value
     * that we wrote into an empty field by its date: such a value is as of the moment of writing.
     */
    private static boolean isFirstAgreement(Change entry) {
        return entry.before() == null
                && entry.origin() != Owner.LIST
                && !entry.asOf().equals(entry.recordedAt());
    }

    private Digest.Change change(ItemId item, Map<Field, Way> ways) {
        Way title = ways.get(Field.TITLE);
        boolean added = title != null && title.from() == null;
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
