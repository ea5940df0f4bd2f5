package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldType;

/**
 * A field of the plan and the column that carries it.
 *
 * @param field  the field's name
 * @param type   the type that the configuration gives it
 * @param column the column as the configuration calls it
 * @param name   the column's internal name
 * @param shape  what the column holds
 * @param safe   whether it can be written without harm
 */
record MatchedColumn(String field, FieldType type, String column, String name, Shape shape, boolean safe) {
    Field asField() {
        return new Field(field);
    }
}
