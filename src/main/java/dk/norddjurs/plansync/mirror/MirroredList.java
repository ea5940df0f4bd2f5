package dk.norddjurs.plansync.mirror;

import dk.norddjurs.plansync.connector.EditedRow;
import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.connector.ReadMark;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.snapshot.ListSnapshot;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The plan's list as it was when it was last read.
 *
 * @param mark    where that reading ended, or null if the list was never read
 * @param readAt  when that was, or null if never
 * @param items   the rows in the list, in the order of their identities
 * @param removed rows that stood there once, in the order of their identities, which they keep
 */
public record MirroredList(
        @Nullable ReadMark mark, @Nullable Instant readAt, List<PlanItem> items, List<PlanItem> removed) {
    public MirroredList {
        items = List.copyOf(items);
        removed = List.copyOf(removed);
    }

    public static MirroredList empty() {
        return new MirroredList(null, null, List.of(), List.of());
    }

    /** The rows of the mirror that the changes say are gone. */
    public List<ListKey> lostKeys(ListChanges changes) {
        Set<ListKey> gone = gone(changes);
        return items.stream().map(PlanItem::key).filter(gone::contains).toList();
    }

    /** Whether a cell that has a value here is empty after the changes. */
    public boolean isEmptiedBy(ListChanges changes) {
        Map<ListKey, PlanItem> known = items.stream().collect(Collectors.toMap(PlanItem::key, Function.identity()));
        return changes.rows().stream().anyMatch(row -> isEmptied(known.get(row.key()), row));
    }

    private static boolean isEmptied(@Nullable PlanItem before, ListRow row) {
        return before != null
                && before.values().keySet().stream()
                        .anyMatch(field -> !row.values().containsKey(field)
                                && !row.unreadable().contains(field));
    }

    /** The rows of the mirror that people have edited, as the changes tell, each with the cells that they moved. */
    public List<EditedRow> editedBy(ListChanges changes, OwnWrites own) {
        Map<ListKey, PlanItem> known = items.stream().collect(Collectors.toMap(PlanItem::key, Function.identity()));
        Edits edits = new Edits(own, readAt);
        return changes.rows().stream()
                .filter(row -> known.containsKey(row.key()))
                .map(row -> new EditedRow(row, edits.byPeople(known.get(row.key()), row)))
                .filter(row -> !row.cells().isEmpty())
                .toList();
    }

    private Set<ListKey> gone(ListChanges changes) {
        Set<ListKey> gone = new HashSet<>(changes.removed());
        if (changes.complete()) {
            Set<ListKey> named = changes.rows().stream().map(ListRow::key).collect(Collectors.toSet());
            items.stream()
                    .map(PlanItem::key)
                    .filter(key -> !named.contains(key))
                    .forEach(gone::add);
        }
        changes.rows().forEach(row -> gone.remove(row.key()));
        return gone;
    }

    /**
     * The list after the changes.
     *
     * @param changes what a reading brought
     * @param own     what we have sent to the list
     * @param now     when that was
     * @param newId   gives an identity to a row that was never seen before
     */
    public MirroredList with(ListChanges changes, OwnWrites own, Instant now, Function<ListKey, ItemId> newId) {
        Map<ListKey, PlanItem> known = byKey();
        Set<ListKey> present = items.stream().map(PlanItem::key).collect(Collectors.toSet());
        present.removeAll(gone(changes));
        Map<ListKey, PlanItem> stood = byKey();
        Edits edits = new Edits(own, readAt);
        for (ListRow row : inOrderOfTheList(changes.rows())) {
            PlanItem before = known.get(row.key());
            ItemId id = before == null ? newId.apply(row.key()) : before.id();
            known.put(row.key(), item(id, row, edits.modified(stood.get(row.key()), row)));
            present.add(row.key());
        }
        Map<Boolean, List<PlanItem>> isPresent = known.values().stream()
                .sorted(Comparator.comparing(PlanItem::id))
                .collect(Collectors.partitioningBy(item -> present.contains(item.key())));
        return new MirroredList(
                changes.mark(), now, isPresent.getOrDefault(true, List.of()), isPresent.getOrDefault(false, List.of()));
    }

    /** Row 9 before row 10, so that items are known in the order in which people made them. */
    static List<ListRow> inOrderOfTheList(List<ListRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing((ListRow row) -> row.key().value().length())
                        .thenComparing(ListRow::key))
                .toList();
    }

    Map<ListKey, PlanItem> byKey() {
        Map<ListKey, PlanItem> known = new HashMap<>();
        removed.forEach(item -> known.put(item.key(), item));
        items.forEach(item -> known.put(item.key(), item));
        return known;
    }

    private static PlanItem item(ItemId id, ListRow row, Instant modified) {
        return new PlanItem(id, row.key(), row.version(), modified, row.values(), row.unreadable());
    }

    /** The list as a snapshot. */
    public ListSnapshot snapshot() {
        return new ListSnapshot(readAt == null ? Instant.EPOCH : readAt, items, removed);
    }
}
