package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.budget.Columns.Column;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A row of a file, before anything is made of it. It may be a window on the file that moves: it holds until the next row
 * is read, and only the cells that are asked for are made.
 */
interface RawRow {
    /** By which fingerprints are made: a large prime. */
    long FINGERPRINT = 1_000_003;

    /** Its number as a person sees it, counted from 1; where a record runs over several lines, its first line. */
    int number();

    /** How many cells it has. */
    int size();

    /** The cell at this place, counted from 0 and less than the size. */
    Cell at(int index);

    /**
     * What stands to the right of the cells: nothing, or in text a row that is too short, the reason why the row's cells
     * may stand under wrong headings.
     */
    Cell beyond();

    /** A number that rows share if all their cells are the same, and others do not. */
    long fingerprint();

    /** Of a row that the file itself marks as the sum of others, its level, counted from 1; else 0. */
    default int total() {
        return 0;
    }

    /** The cell at this place, or what stands there if the row has no such cell. */
    default Cell cell(int index) {
        return index < size() ? at(index) : beyond();
    }

    /** The cell under the heading, which may be blank. */
    default Cell read(Column column) throws Unreadable {
        Cell cell = cell(column.index());
        if (cell instanceof Cell.Broken broken) {
            throw new Unreadable(column.heading(), broken.reason());
        }
        return cell;
    }

    /** Of a row whose cells may stand under wrong headings, not even what it is not can be told. */
    default void requireAligned() throws Unreadable {
        if (beyond() instanceof Cell.Broken torn) {
            throw new Unreadable("", torn.reason());
        }
    }

    /** Whether each cell is sure to stand under its own heading. */
    default boolean aligned() {
        return !(beyond() instanceof Cell.Broken);
    }

    default boolean blank() {
        for (int i = 0; i < size(); i++) {
            if (!at(i).blank()) {
                return false;
            }
        }
        return aligned() || size() > 0;
    }

    /** What stands in each cell. */
    default List<String> shown() {
        return IntStream.range(0, size()).mapToObj(i -> at(i).shown()).toList();
    }
}
