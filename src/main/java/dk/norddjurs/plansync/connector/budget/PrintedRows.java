package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.Quote;
import dk.norddjurs.plansync.settings.ProfileSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a list as SAP prints it: pages with a head of their own, each with the headings anew, lines of dashes, and
 * records whose cells stand between bars at fixed places.
 */
final class PrintedRows implements Rows {
    private static final Pattern RULE = Pattern.compile("[-=_+| ]*[-=_]{3}[-=_+| ]*");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Path file;
    private final ProfileSettings profile;
    private final TextBuffer buffer;
    private final TextLines lines;
    private final TextsAbove above = new TextsAbove();
    private final Set<String> pageHead = new HashSet<>();
    private final ListHeadings headings;
    private final ListRecords records;
    /** The first line without a bar right below a record: the head of a page, or the rest of a text with a line break. */
    private int loose;

    private boolean afterRecord;

    private PrintedRows(Path file, ProfileSettings profile, TextBuffer buffer) {
        this.file = file;
        this.profile = profile;
        this.buffer = buffer;
        this.lines = new TextLines(file, buffer);
        this.headings = new ListHeadings(profile, file);
        this.records = new ListRecords(headings.parts());
    }

    static Rows open(ProfileSettings profile, Path file) throws IOException {
        FileKind.require(FileKind.OTHER, file);
        TextBuffer buffer =
                new TextBuffer(file, Encoding.of(file, profile.shape().encoding()));
        return new PrintedRows(file, profile, buffer);
    }

    @Override
    public List<String> above() {
        return above.all();
    }

    @Override
    public RawRow headings() throws IOException {
        while (!headings.areFound()) {
            String line = line();
            if (line == null) {
                throw BadFile.because(
                        file,
                        "ingen af dens linjer har profilens overskrifter " + Quote.all(profile.headings())
                                + ". Ret eksporten, eller ret profilens overskrifter.");
            } else if (!headings.take(line, lines.number())) {
                above.add(line);
                pageHead.add(masked(line));
            }
        }
        return new CellsRow(headings.line(), headings.cells(), 0);
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        RawRow row = records.poll();
        for (String line = row == null ? line() : null; line != null; line = row == null ? line() : null) {
            take(line);
            row = records.poll();
        }
        if (row == null) {
            endLoose();
            records.end();
            row = records.poll();
        }
        return row;
    }

    private void take(String line) {
        if (headings.parts().stream().anyMatch(part -> part.isRepeatedBy(line))) {
            afterRecord = false;
            loose = 0;
        } else if (isPageHead(line) || line.isBlank() || RULE.matcher(line).matches()) {
            afterRecord = false;
        } else if (headings.isOtherHeading(line)) {
            throw BadFile.because(
                    file,
                    "overskrifterne i linje " + lines.number() + " er andre end dem i linje " + headings.line()
                            + ". Lav udskriften igen med ét layout.");
        } else if (line.indexOf(profile.shape().separator()) >= 0) {
            takeBarred(line);
        } else if (afterRecord && loose == 0) {
            loose = lines.number();
        }
    }

    private void takeBarred(String line) {
        endLoose();
        afterRecord = true;
        if (records.isRecord(line)) {
            records.add(line, lines.number());
        } else {
            records.addTorn(lines.number());
        }
    }

    /** A loose line that no headings follow was part of a record. */
    private void endLoose() {
        if (loose > 0) {
            records.addTorn(loose);
            loose = 0;
        }
    }

    private boolean isPageHead(String line) {
        return pageHead.contains(masked(line));
    }

    /** The head of a page, whatever its number, date and time. */
    private static String masked(String line) {
        return SPACES.matcher(DIGITS.matcher(line.strip()).replaceAll("0")).replaceAll(" ");
    }

    /** A new page may begin with a form feed. */
    private @Nullable String line() throws IOException {
        String line = lines.next();
        return line == null || !line.startsWith("\f") ? line : line.substring(1);
    }

    @Override
    public void close() throws IOException {
        buffer.close();
    }
}
