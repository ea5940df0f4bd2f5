package dk.norddjurs.plansync.connector;

import dk.norddjurs.plansync.plan.Field;
import java.util.Set;

/**
 * A row that people have edited.
 *
 * @param row   the row as it was read after that
 * @param cells the cells that they moved
 */
public record EditedRow(ListRow row, Set<Field> cells) {
    public EditedRow {
        cells = Set.copyOf(cells);
    }
}
