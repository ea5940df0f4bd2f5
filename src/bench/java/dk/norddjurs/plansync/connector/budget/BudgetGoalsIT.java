package dk.norddjurs.plansync.connector.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.bench.Figure;
import dk.norddjurs.plansync.bench.LargeExport;
import dk.norddjurs.plansync.bench.LargePlan;
import dk.norddjurs.plansync.settings.ConfiguredProfiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads a whole ledger beside others that read the same file to the same result. */
class BudgetGoalsIT {
    static final int ITEMS = 500;
    static final int ROWS = 100_000;
    private static final int ROUNDS = 12;

    @TempDir
    private Path folder;

    @Test
    void aLedgerIsReadAsFastAsByADatabase() throws Exception {
        Locale.setDefault(Locale.ROOT);
        LargePlan plan = new LargePlan(ITEMS);
        Path file = new LargeExport(ITEMS, ROWS).writeDelimited(folder.resolve("ledger.csv"));
        LedgerByPlansync ours = new LedgerByPlansync(plan, ConfiguredProfiles.shipped("opus-csv"));
        LedgerFacts facts = ours.facts(file);
        System.out.println(facts);
        double mine = seconds(() -> ours.facts(file), facts);
        double duck = Double.MAX_VALUE;
        for (LedgerByDuck.Figures figures : LedgerByDuck.Figures.values()) {
            try (LedgerByDuck other = new LedgerByDuck(plan, figures)) {
                double took = seconds(() -> other.facts(file), facts);
                System.out.println(figures + " " + took);
                duck = Math.min(duck, took);
            }
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("100,000 rows as text", "≤ 0.5 s", "%.3f s".formatted(mine), "–", mine > 0.5));
        figures.add(new Figure(
                "100,000 rows as text",
                "≤ 1.0 ×",
                "%.3f s".formatted(mine),
                "%.2f × DuckDB (%.3f s)".formatted(mine / duck, duck),
                mine > duck));
        String table = Figure.table(figures);
        System.out.println(table);
        Files.writeString(Path.of("target/bench-budget.md"), table);
        assertThat(figures).noneMatch(Figure::missed);
    }

    /** The best of some rounds: whatever else the machine does can only make one slower. */
    private static double seconds(Callable<LedgerFacts> work, LedgerFacts expected) throws Exception {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            LedgerFacts facts = work.call();
            best = Math.min(best, (System.nanoTime() - begun) / 1e9);
            assertThat(facts).isEqualTo(expected);
        }
        return best;
    }
}
