package dk.norddjurs.plansync.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.RunnerException;

/** Measures everything in one run, writes {@code target/bench.md}, and fails where a goal is missed. */
class GoalsIT {
    private static final List<Integer> SIZES = List.of(100, 1_000, 10_000, 100_000);
    private static final int USUAL = 1_000;

    /** Caches and the collector make a hundred times as much dearer for each; a square would make it a hundred. */
    private static final double STILL_LINEAR = 2;

    private final Measured measured = new Measured();

    @Test
    void itIsFastEnough() throws RunnerException, IOException {
        Locale.setDefault(Locale.ROOT);
        measured.measure();
        for (int size : SIZES) {
            measured.measureGrowth(size);
        }
        List<Figure> figures = new ArrayList<>(speeds());
        figures.addAll(times());
        SIZES.forEach(size -> figures.add(growth(size)));

        String table = Figure.table(figures);
        System.out.println(table);
        Files.writeString(Path.of("target/bench.md"), table);
        assertThat(figures).noneMatch(Figure::missed);
    }

    private List<Figure> speeds() {
        double compared = measured.perSecond("comparisonAlone", "fields");
        double rules = measured.perSecond("rulesAlone", "fields");
        double decided = measured.perSecond("reconciliation", "fields");
        return List.of(
                Figure.speed("simulated nights a second and core", 1_000, measured.perSecond("play", "nights"), "–"),
                Figure.speed(
                        "field decisions a second and core, by a whole reconciliation",
                        1_000_000,
                        decided,
                        times(compared / decided) + " as long as comparing alone"),
                Figure.other(
                        "field decisions a second and core, by the rules alone",
                        Figure.number(rules),
                        times(compared / rules) + " as long as comparing alone"),
                Figure.other(
                        "fields a second and core, two values compared and no more", Figure.number(compared), "1"));
    }

    private List<Figure> times() {
        double reconciled = measured.milliseconds("reconcile");
        return List.of(
                time("200 items reconciled", reconciled, reconciled),
                time("200 items linked and reconciled", measured.milliseconds("linkAndReconcile"), reconciled),
                Figure.other(
                        "200 items linked, with suggestions, and reconciled",
                        Figure.number(measured.milliseconds("linkSuggestAndReconcile")) + " ms",
                        times(measured.milliseconds("linkSuggestAndReconcile") / reconciled) + " the reconciliation"));
    }

    private static Figure time(String what, double milliseconds, double reconciled) {
        return Figure.time(what, 20, milliseconds, times(milliseconds / reconciled) + " the reconciliation");
    }

    private Figure growth(int size) {
        double each = perItem(size);
        double ratio = each / perItem(USUAL);
        return new Figure(
                "all of it for each of %,d items".formatted(size),
                "≤ " + times(STILL_LINEAR),
                "%.0f µs".formatted(each * 1_000),
                times(ratio) + " that of 1,000",
                ratio > STILL_LINEAR);
    }

    private double perItem(int size) {
        return measured.milliseconds("linkSuggestAndReconcile", size) / size;
    }

    private static String times(double ratio) {
        return "%.2f ×".formatted(ratio);
    }
}
