package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.Spaces;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A line of the headings of a printed list. The strips between its bars have a fixed width, and every record has its bars
 * at the same places: a bar inside a text is therefore no end of a cell.
 *
 * @param line  the line, without white space at its end
 * @param bars  the places of its bars
 * @param cells the first and the next place of each strip between them
 */
record ListHeading(String line, List<Integer> bars, List<Strip> cells) {
    /** A strip of the list; the last one may go on to the end of the line. */
    record Strip(int from, int to) {
        String of(String line) {
            return line.substring(Math.min(from, line.length()), Math.min(to, line.length()));
        }
    }

    static ListHeading of(String line, char bar) {
        String text = line.stripTrailing();
        List<Integer> bars = IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == bar)
                .boxed()
                .toList();
        List<Strip> cells = new ArrayList<>();
        int from = 0;
        for (int at : bars) {
            if (from > 0 || !text.substring(0, at).isBlank()) {
                cells.add(new Strip(from, at));
            }
            from = at + 1;
        }
        if (from < text.length()) {
            cells.add(new Strip(from, Integer.MAX_VALUE));
        }
        return new ListHeading(text, bars, cells);
    }

    /** Whether the line has its bars where this heading has them, and perhaps others besides. */
    boolean fits(String other) {
        return !bars.isEmpty()
                && bars.get(bars.size() - 1) < other.length()
                && bars.stream().allMatch(at -> other.charAt(at) == line.charAt(at));
    }

    List<String> cellsOf(String other) {
        return cells.stream().map(strip -> strip.of(other)).toList();
    }

    /** The headings as they are compared. */
    List<String> keys() {
        return cellsOf(line).stream().map(Spaces::key).toList();
    }

    boolean isRepeatedBy(String other) {
        return other.stripTrailing().equals(line);
    }
}
