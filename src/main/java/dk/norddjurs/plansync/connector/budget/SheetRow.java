package dk.norddjurs.plansync.connector.budget;

import java.util.Objects;
import org.dhatim.fastexcel.reader.Row;

/**
 * A row of a workbook's sheet.
 *
 * @param number counted from 1
 */
record SheetRow(Row row, int number, WorkbookCells cells) implements RawRow {
    @Override
    public int size() {
        return row.getCellCount();
    }

    @Override
    public Cell at(int index) {
        return cells.of(row.getCell(index));
    }

    @Override
    public Cell beyond() {
        return Cell.Written.EMPTY;
    }

    @Override
    public long fingerprint() {
        long print = size();
        for (int i = 0; i < size(); i++) {
            var cell = row.getCell(i);
            print = print * FINGERPRINT + Objects.hashCode(cell == null ? null : cell.getRawValue());
        }
        return print;
    }
}
