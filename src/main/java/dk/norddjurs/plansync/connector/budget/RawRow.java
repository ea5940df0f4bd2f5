package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.budget.Columns.Column;
import java.util.List;

/**
 * A row of a file, before anything is made of it.
 *
 * @param number its number as a person sees it, counted from 1; where a record runs over several lines, its first line
 * @param cells  from the left
 * @param beyond what stands to the right of them: nothing, or in delimited text a row that is too short, the reason why
 *               the row's cells may stand under wrong headings
 */
record RawRow(int number, List<Cell> cells, Cell beyond) {
    /** A row of which no cell can be told. */
    static RawRow torn(int number, String reason) {
        return new RawRow(number, List.of(), new Cell.Broken(reason));
    }

    Cell cell(int index) {
        return index < cells.size() ? cells.get(index) : beyond;
    }

    /** The cell under the heading, which may be blank. */
    Cell read(Column column) throws Unreadable {
        Cell cell = cell(column.index());
        if (cell instanceof Cell.Broken broken) {
            throw new Unreadable(column.heading(), broken.reason());
        }
        return cell;
    }

    /** Of a row whose cells may stand under wrong headings, not even what it is not can be told. */
    void requireAligned() throws Unreadable {
        if (beyond instanceof Cell.Broken torn) {
            throw new Unreadable("", torn.reason());
        }
    }

    /** Whether each cell is sure to stand under its own heading. */
    boolean aligned() {
        return !(beyond instanceof Cell.Broken);
    }

    boolean blank() {
        return cells.stream().allMatch(Cell::blank) && (aligned() || !cells.isEmpty());
    }
}
