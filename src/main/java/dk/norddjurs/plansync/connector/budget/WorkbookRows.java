package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.Quote;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.connector.Spaces;
import dk.norddjurs.plansync.settings.FileShape;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Rows of a workbook's sheet, hidden ones too. */
final class WorkbookRows implements Rows {
    private static final String DAMAGED =
            "filen er beskadiget eller ikke en Excel-projektmappe (.xlsx). Åbn den i Excel, og gem den igen som .xlsx.";

    /** A million rows take a minute; formulas can be written so that each takes one. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Path file;
    private final FileShape shape;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final TextsAbove above = new TextsAbove();
    private final WorkbookCells cells;
    private final long began = System.nanoTime();
    private int last;

    private WorkbookRows(Path file, FileShape shape, ReadableWorkbook workbook) throws IOException {
        this.file = file;
        this.shape = shape;
        this.workbook = workbook;
        this.stream = sheet(file, shape.sheet(), workbook).openStream();
        this.rows = stream.iterator();
        this.cells = new WorkbookCells(new WorkbookDates(workbook.isDate1904()));
    }

    /** Opens the sheet at the row of its headings. */
    static Rows open(FileShape shape, Path file) throws IOException {
        FileKind.require(FileKind.ZIP, file);
        ReadableWorkbook workbook = null;
        try {
            Zip.verify(file);
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(Zip.hasStyles(file), false));
            return new WorkbookRows(file, shape, workbook);
        } catch (IOException | RuntimeException e) {
            if (workbook != null) {
                workbook.close();
            }
            throw e instanceof SourceFailed failed ? failed : BadFile.because(file, DAMAGED, e);
        }
    }

    private static Sheet sheet(Path file, @Nullable String name, ReadableWorkbook workbook) {
        List<Sheet> sheets = workbook.getSheets().toList();
        return sheets.stream()
                .filter(sheet -> name == null
                        ? sheet.getVisibility() == SheetVisibility.VISIBLE
                        : Spaces.key(sheet.getName()).equals(Spaces.key(name)))
                .findFirst()
                .orElseThrow(() -> BadFile.because(
                        file,
                        (name == null
                                        ? "den har intet synligt ark."
                                        : "arket " + Quote.of(name) + " findes ikke i den.")
                                + " Fundne ark: "
                                + Quote.all(sheets.stream().map(Sheet::getName).toList())
                                + ". Ret profilens ark, eller lav eksporten igen."));
    }

    @Override
    public RawRow headings() throws IOException {
        return HeaderRows.read(this, shape, file);
    }

    @Override
    public List<String> above() {
        return above.all();
    }

    @Override
    public @Nullable RawRow next() {
        RawRow row = read();
        while (row != null && row.number() < shape.headerRow()) {
            row.shown().forEach(above::add);
            row = read();
        }
        return row;
    }

    private @Nullable RawRow read() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            refuseIfTooSlow();
            // A row may have no number of its own; the library then counts from 0.
            last = Math.max(row.getRowNum(), last + 1);
            return new SheetRow(row, last, cells);
        } catch (SourceFailed e) {
            throw e;
        } catch (RuntimeException e) {
            // The library says in many ways that a sheet is none.
            throw BadFile.because(file, DAMAGED, e);
        }
    }

    private void refuseIfTooSlow() {
        if (System.nanoTime() - began > LONGEST.toNanos()) {
            throw BadFile.because(
                    file, "det tager for lang tid at læse den. Åbn den i Excel, og gem den igen som .xlsx.");
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
