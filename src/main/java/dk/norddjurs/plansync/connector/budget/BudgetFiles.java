package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.BudgetReader;
import dk.norddjurs.plansync.connector.Quote;
import dk.norddjurs.plansync.settings.ProfileSettings;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Reads exports that are files: delimited text and workbooks. */
final class BudgetFiles implements BudgetReader {
    /** @throws UncheckedIOException if the disk fails, which says nothing about the file */
    @Override
    public Content read(ProfileSettings profile, Path file) {
        try (Rows rows = open(profile, file)) {
            RowReader reader = new RowReader(profile, columns(profile, file, rows));
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                reader.read(row);
            }
            return usable(file, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rows open(ProfileSettings profile, Path file) throws IOException {
        return switch (profile.format()) {
            case DELIMITED -> DelimitedRows.open(profile, file);
            case XLSX -> WorkbookRows.open(profile, file);
        };
    }

    private static Columns columns(ProfileSettings profile, Path file, Rows rows) throws IOException {
        RawRow headings = rows.next();
        if (headings == null || headings.number() != profile.headerRow()) {
            throw BadFile.because(
                    file,
                    "den har ingen overskrifter i række " + profile.headerRow()
                            + ". Ret eksporten, eller ret profilens overskriftsrække.");
        }
        if (headings.beyond() instanceof Cell.Broken broken) {
            throw BadFile.because(file, "overskrifterne i række " + headings.number() + ": " + broken.reason());
        }
        return Columns.find(profile, file, headings);
    }

    /** An export without a line in it says nothing about the budget, and must never look as if it did. */
    private static Content usable(Path file, RowReader reader) {
        Content content = reader.content();
        if (!content.lines().isEmpty()) {
            return content;
        } else if (reader.rows() == 0) {
            throw BadFile.because(file, "den har overskrifter, men ingen rækker under dem. Lav eksporten igen.");
        } else if (content.unread().isEmpty()) {
            throw BadFile.because(
                    file,
                    "ingen af dens rækker (" + reader.rows() + " i alt) kommer gennem profilens filtre. "
                            + "Ret filtrene eller eksporten.");
        }
        UnreadRow first = content.unread().get(0);
        throw BadFile.because(
                file,
                "ingen af dens rækker kunne læses (" + reader.rows() + " i alt). Den første er række " + first.row()
                        + ": "
                        + (first.column().isEmpty() ? "" : "i kolonnen " + Quote.of(first.column()) + ": ")
                        + first.reason()
                        + " Ret eksporten, eller ret profilen, hvis den passer til en anden slags fil.");
    }
}
