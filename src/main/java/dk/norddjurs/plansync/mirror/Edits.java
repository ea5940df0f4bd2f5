package dk.norddjurs.plansync.mirror;

import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.mirror.HistoryEntry.Moved;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells people's edits of a row from the echo of our own writes.
 *
 * @param own    what we have sent
 * @param readAt when the mirror was last read, or null if never
 */
record Edits(OwnWrites own, @Nullable Instant readAt) {
    /** What has moved in the row. A cell that cannot be read now has not moved: it is unknown. */
    List<Moved> moved(@Nullable PlanItem before, ListRow row) {
        Map<Field, Value> known = before == null ? Map.of() : before.values();
        Set<Field> fields = new TreeSet<>(known.keySet());
        fields.addAll(row.values().keySet());
        fields.removeAll(row.unreadable());
        return fields.stream()
                .filter(field -> !Objects.equals(known.get(field), row.values().get(field)))
                .map(field -> moved(before, field, row))
                .toList();
    }

    /** The cells that people have moved. */
    Set<Field> byPeople(@Nullable PlanItem before, ListRow row) {
        return moved(before, row).stream()
                .filter(cell -> cell.origin() == Owner.LIST)
                .map(Moved::field)
                .collect(Collectors.toSet());
    }

    private Moved moved(@Nullable PlanItem before, Field field, ListRow row) {
        Owner origin = origin(before, field, row);
        return new Moved(
                field,
                before == null ? null : before.value(field),
                row.values().get(field),
                origin,
                origin == Owner.LIST ? row.edits().get(field) : null);
    }

    private Owner origin(@Nullable PlanItem before, Field field, ListRow row) {
        return before == null
                ? Owner.LIST
                : own.originOf(before, readAt, field, row.values().get(field));
    }

    /** When somebody other than us last changed the row. */
    Instant modified(@Nullable PlanItem before, ListRow row) {
        if (before == null) {
            return row.modified();
        }
        List<Moved> moved = moved(before, row);
        boolean ours = !moved.isEmpty()
                && moved.stream().allMatch(cell -> cell.origin() != Owner.LIST)
                && before.unreadable().equals(row.unreadable());
        return ours || before.version().equals(row.version()) ? before.modified() : row.modified();
    }
}
