package dk.norddjurs.plansync.connector.document;

import dk.norddjurs.plansync.connector.DocumentUnreadable;
import java.nio.file.Path;

/** Reads files as plans in Word or Excel whose headings nobody knows. */
public final class CorpusGrids {
    private CorpusGrids() {}

    /** @return whether it was read, rather than refused with a reason */
    public static boolean read(Path file) {
        try {
            new OfficeFile(file)
                    .grids()
                    .forEach(grid -> grid.rows().forEach(row -> row.filled().forEach(Cell::line)));
            return true;
        } catch (DocumentUnreadable e) {
            return false;
        }
    }
}
