package dk.norddjurs.plansync.connector.budget;

import java.util.List;

/**
 * A row that was put together of several lines, or of several rows.
 *
 * @param total of a row that sums up others, its level, counted from 1; else 0
 */
record CellsRow(int number, List<Cell> cells, int total) implements RawRow {
    @Override
    public int size() {
        return cells.size();
    }

    @Override
    public Cell at(int index) {
        return cells.get(index);
    }

    @Override
    public Cell beyond() {
        return Cell.Written.EMPTY;
    }

    @Override
    public long fingerprint() {
        long print = size();
        for (Cell cell : cells) {
            print = print * FINGERPRINT + cell.shown().hashCode();
        }
        return print;
    }
}
