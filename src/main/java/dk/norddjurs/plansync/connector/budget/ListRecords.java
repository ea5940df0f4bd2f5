package dk.norddjurs.plansync.connector.budget;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the records of a printed list together again, whose lines stand one below the other. A line that is lost costs the
 * record that it belonged to.
 */
final class ListRecords {
    /** SAP marks a total by stars: the more of them, the higher it is. */
    private static final Pattern STARS = Pattern.compile("(\\*{1,9})(?:\\s.*)?");

    private final List<ListHeading> parts;
    private final Deque<RawRow> ready = new ArrayDeque<>();
    private final List<String> pending = new ArrayList<>();
    private int first;
    private boolean torn;

    /** @param parts the lines of the headings */
    ListRecords(List<ListHeading> parts) {
        this.parts = parts;
    }

    /** The next row that is complete or known to be torn, or null if there is none yet. */
    @Nullable
    RawRow poll() {
        return ready.poll();
    }

    /** Whether the line is one of a record. */
    boolean isRecord(String line) {
        return parts.stream().anyMatch(part -> part.fits(line));
    }

    /** A line that {@link #isRecord is one of a record}. */
    void add(String line, int number) {
        int part = partOf(line);
        if (part != pending.size()) {
            end();
        }
        if (part == pending.size() || level(parts.get(part), line) > 0) {
            torn = false;
            take(part, line, number);
        } else {
            addTorn(number, "Rækkens linje over denne mangler. Lav udskriften igen.");
        }
    }

    private void take(int part, String line, int number) {
        first = pending.isEmpty() ? number : first;
        while (pending.size() < part) {
            pending.add("");
        }
        pending.add(line);
        if (pending.size() == parts.size()) {
            complete();
        }
    }

    /** A line that belongs to a record, but whose cells cannot be told apart. */
    void addTorn(int number) {
        addTorn(
                pending.isEmpty() ? number : first,
                "Skillestregerne i linjen står ikke, hvor de gør i overskrifterne. Ret teksten i rækken, og lav"
                        + " udskriften igen.");
        pending.clear();
    }

    /** Several of them in a row are one record. */
    private void addTorn(int number, String reason) {
        if (!torn) {
            ready.add(new TornRow(number, reason));
        }
        torn = true;
    }

    /** No more lines come of the record that was begun. */
    void end() {
        if (!pending.isEmpty() && level(parts.get(0), pending.get(0)) > 0) {
            complete();
        } else if (!pending.isEmpty()) {
            addTorn(first, "Rækkens linje under denne mangler. Lav udskriften igen.");
            pending.clear();
        }
    }

    /** Of all that fit, the line of the headings with the most bars: a text may hold a bar, but hardly each one of another line. */
    private int partOf(String line) {
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).fits(line))
                .boxed()
                .max(Comparator.comparing(i -> parts.get(i).bars().size()))
                .orElseThrow();
    }

    private void complete() {
        List<Cell> cells = new ArrayList<>();
        int level = 0;
        for (int i = 0; i < parts.size(); i++) {
            String line = i < pending.size() ? pending.get(i) : "";
            level = Math.max(level, level(parts.get(i), line));
            parts.get(i).cellsOf(line).forEach(cell -> cells.add(Cell.written(cell)));
        }
        ready.add(new CellsRow(first, cells, level));
        pending.clear();
    }

    /** How many stars the first cell with anything in it begins with. */
    private static int level(ListHeading part, String line) {
        return part.cellsOf(line).stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .map(STARS::matcher)
                .filter(Matcher::matches)
                .map(stars -> stars.group(1).length())
                .orElse(0);
    }
}
