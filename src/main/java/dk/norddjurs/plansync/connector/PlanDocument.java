package dk.norddjurs.plansync.connector;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.Value;
import java.util.List;
import java.util.Map;

/**
 * A plan as it stands in a Word or Excel file.
 *
 * @param rows     its rows, in the file's order; each has every value that the plan wants every row to have
 * @param problems rows and cells that are left out, in the file's order
 * @param notes    what else whoever takes the file over should know, Danish sentences
 */
public record PlanDocument(List<Row> rows, List<Problem> problems, List<String> notes) {
    public PlanDocument {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /**
     * A row.
     *
     * @param place   where it stands; no column
     * @param values  the fields that have a value
     * @param columns where the values stand in the row: the letter or number of each one's column
     */
    public record Row(Place place, Map<Field, Value> values, Map<Field, String> columns) {
        public Row {
            values = Map.copyOf(values);
            columns = Map.copyOf(columns);
        }

        /** Where the field's value stands, or the row if it has no cell of its own. */
        public Place place(Field field) {
            return place.at(columns.getOrDefault(field, ""));
        }
    }

    /**
     * Where something stands.
     *
     * @param part   the sheet or table, Danish, such as {@code arket »Plan«}
     * @param row    its number as people count, from 1; 0 for the whole of the part
     * @param column the column's letter in a sheet or number in a table, or empty for the whole row
     */
    public record Place(String part, int row, String column) {
        /** The same row's cell in a column. */
        public Place at(String otherColumn) {
            return new Place(part, row, otherColumn);
        }

        @Override
        public String toString() {
            return part + (row == 0 ? "" : ", række " + row) + (column.isEmpty() ? "" : ", kolonne " + column);
        }
    }

    /**
     * A cell that is left out, or a whole row.
     *
     * @param place where
     * @param found what stands there, or the empty string
     * @param says  why it is left out and what to do, Danish
     * @param row   whether it costs the whole row
     */
    public record Problem(Place place, String found, String says, boolean row) {
        @Override
        public String toString() {
            return place + (found.isEmpty() ? "" : ", " + Quote.of(found)) + ": " + says;
        }
    }
}
