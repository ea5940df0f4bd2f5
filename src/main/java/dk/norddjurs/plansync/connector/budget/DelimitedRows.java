package dk.norddjurs.plansync.connector.budget;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dk.norddjurs.plansync.settings.ProfileSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of delimited text. Lines are split one by one, so that a quotation mark that is never closed costs its own line
 * and not the rest of the file.
 */
final class DelimitedRows implements Rows {
    /** A text in quotation marks that runs over more lines than this is a forgotten quotation mark. */
    private static final int LINES_OF_A_RECORD = 50;

    private final Path file;
    private final Charset charset;
    private final BufferedReader reader;
    private final char separator;
    private final CsvReader.CsvReaderBuilder csv;
    private final List<String> ahead = new ArrayList<>();
    private final TextsAbove above = new TextsAbove();
    private int line;
    private int width;

    private DelimitedRows(Path file, Charset charset, char separator) throws IOException {
        this.file = file;
        this.charset = charset;
        this.separator = separator;
        this.reader = Files.newBufferedReader(file, charset);
        this.csv = CsvReader.builder().fieldSeparator(separator);
    }

    /** Opens the file at the row of its headings. */
    static Rows open(ProfileSettings profile, Path file) throws IOException {
        FileKind kind = FileKind.of(file);
        if (kind != FileKind.OTHER) {
            throw BadFile.because(file, kind.refusal());
        }
        DelimitedRows rows = new DelimitedRows(
                file,
                Encoding.of(file, profile.shape().encoding()),
                profile.shape().separator());
        try {
            rows.skipTo(profile.shape().headerRow());
            return rows;
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private void skipTo(int headings) throws IOException {
        for (String text = peek(0); text != null && line < headings - 1; text = peek(0)) {
            above.add(text);
            skip(1);
        }
    }

    @Override
    public List<String> above() {
        return above.all();
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        String first = peek(0);
        if (first == null) {
            return null;
        }
        skip(1);
        int number = line;
        List<String> fields = record(first);
        if (fields.isEmpty()) {
            return RawRow.torn(number, "Anførselstegnene i rækken går ikke op. Ret teksten i rækken.");
        }
        width = width == 0 ? fields.size() : width;
        return row(number, fields);
    }

    /** The fields of the record that begins with this line; none if its quotation marks don't match. */
    private List<String> record(String first) throws IOException {
        StringBuilder text = new StringBuilder(first);
        for (int more = 0; more < LINES_OF_A_RECORD; more++) {
            List<String> fields = split(text);
            if (fields == null) {
                return List.of();
            }
            if (!fields.isEmpty()) {
                boolean fits = more == 0 || width == 0 || fields.size() == width;
                skip(fits ? more : 0);
                return fits ? fields : List.of();
            }
            String next = peek(more);
            if (next == null) {
                return List.of();
            }
            text.append('\n').append(next);
        }
        return List.of();
    }

    /** The fields of the text; none if a quotation mark is still open at its end, and null if they contradict. */
    private @Nullable List<String> split(CharSequence text) {
        try {
            // One more separator: it makes a last, empty field, unless an open quotation mark swallows it.
            List<String> fields =
                    csv.ofSingleCsvRecord(text.toString() + separator).getFields();
            int last = fields.size() - 1;
            return fields.get(last).isEmpty() ? fields.subList(0, last) : List.of();
        } catch (CsvParseException e) {
            return null;
        }
    }

    private RawRow row(int number, List<String> fields) {
        List<Cell> cells = fields.stream().<Cell>map(Cell.Written::new).toList();
        boolean tooLong = cells.stream().skip(width).anyMatch(cell -> !cell.blank());
        String lengths = "Rækken har " + fields.size() + " felter, men der er " + width + " overskrifter. ";
        if (tooLong) {
            return RawRow.torn(number, lengths + "Måske står skilletegnet inde i en tekst.");
        }
        return new RawRow(
                number,
                cells,
                fields.size() < width
                        ? new Cell.Broken(lengths + "Måske er der et linjeskift inde i en tekst.")
                        : Cell.Written.EMPTY);
    }

    private void skip(int lines) throws IOException {
        for (int i = 0; i < lines && peek(0) != null; i++) {
            ahead.remove(0);
            line++;
        }
    }

    /** The line so many lines ahead, which stays to be read, or null beyond the end. */
    private @Nullable String peek(int lines) throws IOException {
        while (ahead.size() <= lines) {
            String next = readLine();
            if (next == null) {
                return null;
            }
            boolean marked = line == 0 && ahead.isEmpty() && next.startsWith("\uFEFF");
            ahead.add(marked ? next.substring(1) : next);
        }
        return ahead.get(lines);
    }

    private @Nullable String readLine() throws IOException {
        try {
            return reader.readLine();
        } catch (CharacterCodingException e) {
            throw BadFile.because(
                    file,
                    "den har tegn, som ikke findes i tegnsættet " + charset.name()
                            + ". Gem den som UTF-8, eller ret profilens tegnsæt.",
                    e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
