package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.settings.ProfileSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** A workbook as a whole, as a fuzzer calls it. */
public final class WorkbookFuzz {
    private static final ProfileSettings PROFILE = ProfileForTests.workbook().build();

    private WorkbookFuzz() {}

    public static List<byte[]> seeds() throws IOException {
        return List.of(Files.readAllBytes(new HostileWorkbooks().writeTo(BudgetFuzzing.FOLDER.resolve("seed.xlsx"))));
    }

    public static void fuzzerTestOneInput(byte[] input) {
        BudgetFuzzing.read(PROFILE, "fuzz.xlsx", input);
    }
}
