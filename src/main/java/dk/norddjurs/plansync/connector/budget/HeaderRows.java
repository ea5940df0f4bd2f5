package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.settings.FileShape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The headings of a file where they have rows of their own. Of several rows, those of one column are joined: 2026 above
 * Budget is the heading 2026 / Budget. What is merged over several columns stands in the first of them only, and holds for
 * those beside it that have something below.
 */
final class HeaderRows {
    private static final String JOINT = " / ";

    private HeaderRows() {}

    static RawRow read(Rows rows, FileShape shape, Path file) throws IOException {
        RawRow first = sound(rows.next(), shape.headerRow(), file);
        List<String> joined = first.shown();
        for (int i = 1; i < shape.headerRows(); i++) {
            joined =
                    join(joined, sound(rows.next(), shape.headerRow() + i, file).shown());
        }
        return new CellsRow(
                shape.headerRow(), joined.stream().map(Cell::written).toList(), 0);
    }

    private static RawRow sound(@Nullable RawRow row, int number, Path file) {
        if (row == null || row.number() != number) {
            throw BadFile.because(
                    file,
                    "den har ingen overskrifter i række " + number
                            + ". Ret eksporten, eller ret profilens overskriftsrække.");
        }
        if (row.beyond() instanceof Cell.Broken broken) {
            throw BadFile.because(file, "overskrifterne i række " + number + ": " + broken.reason());
        }
        return row;
    }

    private static List<String> join(List<String> upper, List<String> lower) {
        List<String> joined = new ArrayList<>();
        String merged = "";
        for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
            String above = i < upper.size() ? upper.get(i) : "";
            String below = i < lower.size() ? lower.get(i) : "";
            merged = below.isEmpty() ? "" : above.isEmpty() ? merged : above;
            joined.add(merged.isEmpty() ? above + below : merged + JOINT + below);
        }
        return joined;
    }
}
