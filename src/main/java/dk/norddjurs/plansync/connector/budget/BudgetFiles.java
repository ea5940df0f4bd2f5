package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.BudgetReader;
import dk.norddjurs.plansync.settings.ProfileSettings;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads exports that are files: delimited text, printed lists and workbooks. */
final class BudgetFiles implements BudgetReader {
    /** @throws UncheckedIOException if the disk fails, which says nothing about the file */
    @Override
    public Content read(ProfileSettings profile, Path file, Predicate<BudgetLine> keep) {
        try (Rows rows = open(profile, file)) {
            LinesRead read = new LinesRead(file, keep);
            RowReader reader = new RowReader(profile, columns(profile, file, rows), read);
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                reader.read(row);
            }
            reader.end();
            return read.content();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rows open(ProfileSettings profile, Path file) throws IOException {
        return switch (profile.format()) {
            case DELIMITED -> DelimitedRows.open(profile.shape(), file);
            case PRINTED_LIST -> PrintedRows.open(profile, file);
            case XLSX -> WorkbookRows.open(profile.shape(), file);
        };
    }

    private static Columns columns(ProfileSettings profile, Path file, Rows rows) throws IOException {
        RawRow headings = rows.headings();
        Columns columns = Columns.find(profile, file, headings);
        List<String> words = new ArrayList<>(rows.above());
        words.addAll(headings.shown());
        new FileWords(file, words).check(profile);
        return columns;
    }
}
