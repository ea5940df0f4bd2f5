package dk.norddjurs.plansync.connector.document;

import dk.norddjurs.plansync.connector.PlanDocument.Place;
import java.util.List;

/**
 * A sheet or table.
 *
 * @param part  what people call it, Danish
 * @param above texts that stand right above it and may be its heading, from the top
 * @param rows  from the top
 */
record Grid(String part, List<String> above, List<Row> rows) {
    Grid {
        above = List.copyOf(above);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param number as people count, from 1
     * @param cells  from the left, without gaps
     */
    record Row(int number, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        Cell cell(int index) {
            return index < cells.size() ? cells.get(index) : Cell.empty("");
        }

        List<Cell> filled() {
            return cells.stream().filter(Cell::isFilled).toList();
        }

        boolean isStruck() {
            return cells.stream().anyMatch(cell -> !cell.struck().isEmpty());
        }
    }

    Place place(Row row) {
        return new Place(part, row.number(), "");
    }
}
