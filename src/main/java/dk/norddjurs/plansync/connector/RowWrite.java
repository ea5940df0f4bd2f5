package dk.norddjurs.plansync.connector;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Value;
import java.util.Map;
import java.util.Optional;

/**
 * New values for a row of the list.
 *
 * @param key     which row
 * @param version the version that the values were decided on
 * @param values  what each field shall hold; an empty one clears the cell (only an undo does that)
 */
public record RowWrite(ListKey key, ItemVersion version, Map<Field, Optional<Value>> values) {
    public RowWrite {
        values = Map.copyOf(values);
    }
}
