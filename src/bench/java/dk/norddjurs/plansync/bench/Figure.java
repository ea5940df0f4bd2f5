package dk.norddjurs.plansync.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of the table.
 *
 * @param what     what was measured
 * @param goal     as people read it, or a dash if none was set
 * @param measured as people read it
 * @param ratio    how it stands to what was measured beside it in the same run
 * @param missed   whether there is a goal and it was missed
 */
public record Figure(String what, String goal, String measured, String ratio, boolean missed) {
    private static final String NONE = "–";

    /** A speed that must reach the goal. */
    static Figure speed(String what, double goal, double measured, String ratio) {
        return new Figure(what, "≥ " + number(goal), number(measured), ratio, measured < goal);
    }

    /** A time in milliseconds that must stay within the goal. */
    static Figure time(String what, double goal, double measured, String ratio) {
        return new Figure(what, "≤ " + number(goal) + " ms", number(measured) + " ms", ratio, measured > goal);
    }

    /** A figure that people want to know and that nobody set a goal for. */
    public static Figure other(String what, String measured, String ratio) {
        return new Figure(what, NONE, measured, ratio, false);
    }

    static String number(double value) {
        return value >= 100 ? "%,.0f".formatted(value) : "%.3g".formatted(value);
    }

    /** The table, in Markdown. */
    public static String table(List<Figure> figures) {
        return Stream.concat(
                        Stream.of("| figure | goal | measured | ratio |", "|---|---|---|---|"),
                        figures.stream().map(Figure::line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String line() {
        return "| %s | %s | %s%s | %s |".formatted(what, goal, measured, missed ? " **missed**" : "", ratio);
    }
}
