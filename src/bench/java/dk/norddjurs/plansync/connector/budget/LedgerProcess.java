package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.bench.LargePlan;
import dk.norddjurs.plansync.settings.ConfiguredProfiles;
import dk.norddjurs.plansync.settings.ProfileSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process that reads one ledger, says what it comes to and, on its last line, how many megabytes it has had at most. */
public final class LedgerProcess {
    private LedgerProcess() {}

    /** @param args {@code plansync}, {@code workbook} or {@code duckdb}, the file, and a folder for a profile */
    public static void main(String[] args) throws Exception {
        LargePlan plan = new LargePlan(BudgetGoalsIT.ITEMS);
        Path file = Path.of(args[1]);
        if (args[0].equals("duckdb")) {
            try (LedgerByDuck duck = new LedgerByDuck(plan, LedgerByDuck.Figures.BY_THE_READER)) {
                System.out.println(duck.facts(file));
            }
        } else {
            ProfileSettings profile = args[0].equals("workbook")
                    ? WorkbookLedger.profile(Path.of(args[2]))
                    : ConfiguredProfiles.shipped("opus-csv");
            System.out.println(new LedgerByPlansync(plan, profile).facts(file));
        }
        System.out.println(megabytes());
    }

    private static long megabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }
}
