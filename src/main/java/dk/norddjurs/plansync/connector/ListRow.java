package dk.norddjurs.plansync.connector;

import dk.norddjurs.plansync.plan.Edit;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Value;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A row of the list, as the list says it, before it has an identity of ours.
 *
 * @param key        the list's id of the row
 * @param version    its version
 * @param modified   when it was last changed
 * @param values     the fields that have a value
 * @param unreadable fields whose cell holds something that could not be read
 * @param edits      who last put their value into these cells; nobody is named for the others
 */
public record ListRow(
        ListKey key,
        ItemVersion version,
        Instant modified,
        Map<Field, Value> values,
        Set<Field> unreadable,
        Map<Field, Edit> edits) {
    public ListRow {
        values = Map.copyOf(values);
        unreadable = Set.copyOf(unreadable);
        edits = Map.copyOf(edits);
    }

    /** A row of which nobody knows who edited it. */
    public ListRow(
            ListKey key, ItemVersion version, Instant modified, Map<Field, Value> values, Set<Field> unreadable) {
        this(key, version, modified, values, unreadable, Map.of());
    }

    /** The same row, and who edited it. */
    public ListRow with(Map<Field, Edit> theirs) {
        return new ListRow(key, version, modified, values, unreadable, theirs);
    }
}
