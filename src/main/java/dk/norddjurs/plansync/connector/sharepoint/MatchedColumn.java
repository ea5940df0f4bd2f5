package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field of the plan and the column that carries it.
 *
 * @param field  the field's name
 * @param type   the type that the configuration gives it
 * @param column the column as the configuration calls it
 * @param name   the column's internal name
 * @param shape  what the column holds
 * @param safe   whether it can be written without harm
 * @param target where its ids point, if it is a person or lookup column, else null
 */
record MatchedColumn(
        String field,
        FieldType type,
        String column,
        String name,
        Shape shape,
        boolean safe,
        @Nullable Target target) {
    private static final String ID = "LookupId";

    Field asField() {
        return new Field(field);
    }

    /** The name by which Graph tells the cell: one person or lookup is told as its id alone, several as a list. */
    String readAs() {
        return shape == Shape.PERSON || shape == Shape.LOOKUP ? name + ID : name;
    }

    /** The name by which Graph takes the cell. */
    String writtenAs() {
        return shape.isReference() ? name + ID : name;
    }

    /** Where the column's ids point; only a person or lookup column has any. */
    Target pointsInto() {
        return Objects.requireNonNull(target, name);
    }
}
