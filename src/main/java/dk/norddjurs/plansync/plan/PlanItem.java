package dk.norddjurs.plansync.plan;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of the plan as the list last said it.
 *
 * @param id         our identity
 * @param key        the list's identity of the row
 * @param version    the version that the values were read from
 * @param modified   when somebody other than plansync last changed the row
 * @param values     the fields that have a value; a field that is absent is empty
 * @param unreadable fields whose column held something that could not be read: unknown, not empty
 */
public record PlanItem(
        ItemId id,
        ListKey key,
        ItemVersion version,
        Instant modified,
        Map<Field, Value> values,
        Set<Field> unreadable) {
    public PlanItem {
        values = Map.copyOf(values);
        unreadable = Set.copyOf(unreadable);
    }

    /** The value of the field, or null if it is empty or could not be read. */
    public @Nullable Value value(Field field) {
        return values.get(field);
    }

    /** The field as people read it, or the empty string. */
    public String text(Field field) {
        Value value = values.get(field);
        return value == null ? "" : value.toString();
    }

    /** The names in the field, or none. A single text counts as one name. */
    public Set<String> names(Field field) {
        Value value = values.get(field);
        if (value instanceof Names names) {
            return names.names();
        }
        return value == null ? Set.of() : Set.of(value.toString());
    }

    /** The title, or the list's row number where the title is empty. */
    public String title() {
        Value title = values.get(Field.TITLE);
        return title == null ? "#" + key : title.toString();
    }
}
