package dk.norddjurs.plansync.connector;

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
 */
public record ListRow(
        ListKey key, ItemVersion version, Instant modified, Map<Field, Value> values, Set<Field> unreadable) {
    public ListRow {
        values = Map.copyOf(values);
        unreadable = Set.copyOf(unreadable);
    }
}
