package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.BudgetReader.Content;
import dk.norddjurs.plansync.connector.SourceFailed;
import java.nio.file.Path;

/** A process that reads files one after the other, and says of each how it ended: read, refused, or anything else. */
public final class HostileReading {
    private HostileReading() {}

    public static void main(String[] files) {
        for (String file : files) {
            long began = System.nanoTime();
            System.out.println(Path.of(file).getFileName() + " " + ended(Path.of(file)) + " in "
                    + (System.nanoTime() - began) / 1_000_000 + " ms");
        }
    }

    private static String ended(Path file) {
        try {
            ProfileForTests profile =
                    file.toString().endsWith(".xlsx") ? ProfileForTests.workbook() : ProfileForTests.delimited();
            Content content = new BudgetFiles().read(profile.build(), file, line -> false);
            return "read " + content.sums().lines();
        } catch (SourceFailed e) {
            return "refused";
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return "failed: " + e;
        }
    }
}
