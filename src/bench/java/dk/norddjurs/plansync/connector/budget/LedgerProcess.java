package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.bench.LargePlan;
import dk.norddjurs.plansync.connector.BudgetReader.Content;
import dk.norddjurs.plansync.link.Linker;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.settings.ConfiguredProfiles;
import dk.norddjurs.plansync.settings.ProfileSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** A process that reads one ledger, says what it comes to and, on its last line, how many megabytes it has had at most. */
public final class LedgerProcess {
    private LedgerProcess() {}

    /**
     * Does one thing.
     *
     * @param args {@code plansync} or {@code duckdb} for the whole work, {@code text} or {@code workbook} for reading and
     *     linking, the file, and a folder for a profile
     */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[1]);
        System.out.println(
                switch (args[0]) {
                    case "duckdb" -> byDuck(file);
                    case "plansync" -> new LedgerByPlansync(plan(), ConfiguredProfiles.shipped("opus-csv")).facts(file);
                    case "text" -> linked(ConfiguredProfiles.shipped("opus-csv"), file);
                    default -> linked(WorkbookLedger.profile(Path.of(args[2])), file);
                });
        System.out.println(megabytes());
    }

    private static LargePlan plan() {
        return new LargePlan(BudgetGoalsIT.ITEMS);
    }

    private static LedgerFacts byDuck(Path file) throws SQLException {
        try (LedgerByDuck duck = new LedgerByDuck(plan(), LedgerByDuck.Figures.BY_THE_READER)) {
            return duck.facts(file);
        }
    }

    /** Of the plan its items alone, for its agendas are no part of a ledger. */
    private static int linked(ProfileSettings profile, Path file) {
        List<PlanItem> items = List.copyOf(plan().items);
        Linker linker = plan().linker();
        Content content = new BudgetFiles().read(profile, file, linker.sieve(items));
        return linker.link(items, content.lines(), content.unread(), List.of())
                .lines()
                .size();
    }

    private static long megabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }
}
