package dk.norddjurs.plansync.connector.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.bench.Figure;
import dk.norddjurs.plansync.bench.LargeExport;
import dk.norddjurs.plansync.bench.LargePlan;
import dk.norddjurs.plansync.settings.ConfiguredProfiles;
import dk.norddjurs.plansync.settings.ProfileSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads whole ledgers beside others that read the same files to the same result. */
class BudgetGoalsIT {
    static final int ITEMS = 500;
    private static final int ROWS = 100_000;
    private static final int LONG = 2_000_000;
    private static final int LONG_WORKBOOK = 300_000;
    private static final int ROUNDS = 15;
    private static final int HEAP = 96;
    private static final int MEGABYTES = 200;

    private final List<Figure> figures = new ArrayList<>();
    private final LargePlan plan = new LargePlan(ITEMS);
    private final LargeExport export = new LargeExport(ITEMS, ROWS);

    @TempDir
    private Path folder;

    private OtherPrograms others;

    @BeforeEach
    void prepare() throws IOException {
        Locale.setDefault(Locale.ROOT);
        others = new OtherPrograms(folder);
        PlanTables.of(plan).write(folder);
    }

    @Test
    void ledgersAreReadFastAndWithLittleMemory() throws Exception {
        Path text = export.writeDelimited(folder.resolve("ledger.csv"));
        LedgerFacts facts = new LedgerByPlansync(plan, ConfiguredProfiles.shipped("opus-csv")).facts(text);
        warm(text, facts);
        cold(text, facts);
        workbook(WorkbookLedger.write(export, folder.resolve("ledger.xlsx")));
        memory();

        String table = Figure.table(figures);
        System.out.println(facts);
        System.out.println(table);
        Files.writeString(Path.of("target/bench-budget.md"), table);
        assertThat(figures).noneMatch(Figure::missed);
    }

    private void warm(Path file, LedgerFacts facts) throws Exception {
        LedgerByPlansync ours = new LedgerByPlansync(plan, ConfiguredProfiles.shipped("opus-csv"));
        double mine = best(ROUNDS, () -> ours.facts(file), facts);
        double duck = Double.MAX_VALUE;
        for (LedgerByDuck.Figures how : LedgerByDuck.Figures.values()) {
            try (LedgerByDuck other = new LedgerByDuck(plan, how)) {
                duck = Math.min(duck, best(ROUNDS, () -> other.facts(file), facts));
            }
        }
        figures.add(new Figure("100,000 rows of text, warm", "≤ 0.5 s", seconds(mine), "–", mine > 0.5));
        figures.add(ratio("100,000 rows of text, warm", mine, 1.0, duck, "DuckDB"));
    }

    private void cold(Path file, LedgerFacts facts) throws Exception {
        String said = facts.toString();
        double mine =
                best(3, () -> others.java(512, "plansync", file.toString()).get(0), said);
        other("a whole process of plansync", mine, mine);
        other(
                "a whole process of DuckDB",
                best(3, () -> others.java(512, "duckdb", file.toString()).get(0), said),
                mine);
        other("a whole process of sqlite3", best(3, others::bySqlite, facts), mine);
        if (others.hasPandas()) {
            other("a whole process of pandas", best(3, others::byPandas, facts), mine);
        }
    }

    private void workbook(Path file) throws Exception {
        ProfileSettings profile = WorkbookLedger.profile(folder);
        WorkbookLedger.Sums sums = WorkbookLedger.byBareLoop(file);
        double bare = best(6, () -> WorkbookLedger.byBareLoop(file), sums);
        double mine = best(6, () -> WorkbookLedger.byPlansync(profile, file), sums);
        figures.add(ratio("100,000 rows of 16 cells in a workbook", mine, 1.3, bare, "a bare loop of fastexcel"));
        if (others.hasPandas()) {
            String[] pandas = others.workbookByPandas();
            assertThat(new WorkbookLedger.Sums(Long.parseLong(pandas[0]), Long.parseLong(pandas[1])))
                    .isEqualTo(sums);
            double took = Double.parseDouble(pandas[2]);
            figures.add(ratio("100,000 rows of 16 cells in a workbook", mine, 0.1, took, "pandas with openpyxl"));
        }
    }

    private void memory() throws Exception {
        Path text = new LargeExport(ITEMS, LONG).writeDelimited(folder.resolve("long.csv"));
        figures.add(memory("%,d rows of text".formatted(LONG), "text", text));
        Path workbook = WorkbookLedger.write(new LargeExport(ITEMS, LONG_WORKBOOK), folder.resolve("long.xlsx"));
        figures.add(memory("%,d rows in a workbook".formatted(LONG_WORKBOOK), "workbook", workbook));
    }

    private Figure memory(String what, String how, Path file) throws Exception {
        List<String> said = others.java(HEAP, how, file.toString(), folder.toString());
        long megabytes = Long.parseLong(said.get(said.size() - 1));
        return new Figure(
                "all memory of a process, " + what,
                "≤ " + MEGABYTES + " MB",
                megabytes + " MB",
                "heap %d MB".formatted(HEAP),
                megabytes > MEGABYTES);
    }

    private void other(String what, double took, double mine) {
        figures.add(Figure.other(what, seconds(took), "%.2f × plansync".formatted(took / mine)));
    }

    private static Figure ratio(String what, double took, double goal, double than, String whose) {
        String ratio = "%.2f × %s (%s)".formatted(took / than, whose, seconds(than));
        return new Figure(what, "≤ %.1f ×".formatted(goal), seconds(took), ratio, took / than > goal);
    }

    private static String seconds(double time) {
        return "%.3f s".formatted(time);
    }

    /** The best of some rounds: whatever else the machine does can only make one slower. */
    private static <T> double best(int rounds, Callable<T> work, T expected) throws Exception {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            long begun = System.nanoTime();
            T result = work.call();
            best = Math.min(best, (System.nanoTime() - begun) / 1e9);
            assertThat(result).isEqualTo(expected);
        }
        return best;
    }
}
