package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.settings.ConfiguredProfiles;
import dk.norddjurs.plansync.settings.ProfileSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** A list as SAP prints it, as a fuzzer calls it. */
public final class PrintedListFuzz {
    private static final ProfileSettings PROFILE =
            ConfiguredProfiles.written(BudgetFuzzing.FOLDER, PrintedList.PROFILE);

    private PrintedListFuzz() {}

    public static List<byte[]> seeds() throws IOException {
        PrintedList list = new PrintedList()
                .record("XA-1", "Sikring af bygning | på Åboulevarden", "25.05.2026", "1.234,50")
                .record("XA-2", "", "01.01.2027", "500,00-");
        return List.of(Files.readAllBytes(list.write(BudgetFuzzing.FOLDER)));
    }

    public static void fuzzerTestOneInput(byte[] input) {
        BudgetFuzzing.read(PROFILE, "fuzz.txt", input);
    }
}
