package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.Quote;
import dk.norddjurs.plansync.settings.FileShape;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of delimited text. A quotation mark that is never closed costs its own line and not the rest of the file: the line
 * is set aside, and what follows is split anew.
 */
final class DelimitedRows implements Rows {
    private final Path file;
    private final FileShape shape;
    private final TextBuffer buffer;
    private final TextLines lines;
    private final FieldScanner fields;
    private final TextsAbove above = new TextsAbove();
    private int width;

    private DelimitedRows(Path file, FileShape shape, TextBuffer buffer, byte separator) {
        this.file = file;
        this.shape = shape;
        this.buffer = buffer;
        this.lines = new TextLines(file, buffer);
        this.fields = new FieldScanner(buffer, separator);
    }

    /** Opens the file at the row of its headings. */
    static Rows open(FileShape shape, Path file) throws IOException {
        FileKind.require(FileKind.OTHER, file);
        Charset charset = Encoding.of(file, shape.encoding());
        byte separator = inOneByte(shape.separator(), charset, file);
        TextBuffer buffer = new TextBuffer(file, charset);
        try {
            DelimitedRows rows = new DelimitedRows(file, shape, buffer, separator);
            rows.skipTo(shape.headerRow());
            return rows;
        } catch (IOException | RuntimeException e) {
            buffer.close();
            throw e;
        }
    }

    private static byte inOneByte(char separator, Charset charset, Path file) {
        byte[] bytes = String.valueOf(separator).getBytes(charset);
        if (bytes.length != 1 || separator != '?' && bytes[0] == '?') {
            throw BadFile.because(
                    file,
                    "profilens skilletegn " + Quote.of(String.valueOf(separator)) + " er ikke ét tegn i tegnsættet "
                            + charset.name() + ". Ret profilens skilletegn eller tegnsæt.");
        }
        return bytes[0];
    }

    private void skipTo(int headings) throws IOException {
        while (lines.number() < headings - 1) {
            String line = lines.next();
            if (line == null) {
                return;
            }
            above.add(line);
        }
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
    public @Nullable RawRow next() throws IOException {
        if (buffer.isEmpty()) {
            return null;
        }
        FieldScanner.Result result = fields.scan();
        boolean fits = fields.innerLines() == 0 || width == 0 || fields.count() == width;
        return result == FieldScanner.Result.FIELDS && fits ? row() : torn();
    }

    private RawRow row() {
        int number = lines.number() + 1;
        lines.count(1 + fields.innerLines());
        buffer.take(fields.next());
        width = width == 0 ? fields.count() : width;
        if (fields.count() == width) {
            return new FieldsRow(fields, number, Cell.Written.EMPTY);
        }
        return fields.count() < width ? tooShort(number) : tooLong(number);
    }

    private RawRow tooShort(int number) {
        return new FieldsRow(
                fields, number, new Cell.Broken(lengths() + "Måske er der et linjeskift inde i en tekst."));
    }

    private RawRow tooLong(int number) {
        FieldsRow row = new FieldsRow(fields, number, Cell.Written.EMPTY);
        return row.isBlankFrom(width)
                ? row
                : new TornRow(number, lengths() + "Måske står skilletegnet inde i en tekst.");
    }

    private String lengths() {
        return "Rækken har " + fields.count() + " felter, men der er " + width + " overskrifter. ";
    }

    private RawRow torn() throws IOException {
        lines.next();
        return new TornRow(lines.number(), "Anførselstegnene i rækken går ikke op. Ret teksten i rækken.");
    }

    @Override
    public void close() throws IOException {
        buffer.close();
    }
}
