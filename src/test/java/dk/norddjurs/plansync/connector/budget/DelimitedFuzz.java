package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.settings.ProfileSettings;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Delimited text, as a fuzzer calls it. */
public final class DelimitedFuzz {
    private static final ProfileSettings PROFILE = ProfileForTests.delimited().build();
    private static final String EXPORT =
            "År;PSP-element;Tekst;Beløb\r\n2026;XG-1;\"Bro; \"\"A\"\"\nny\";-1.234,50\r\n2026;;Vej;500,00-\r\n";

    private DelimitedFuzz() {}

    public static List<byte[]> seeds() {
        return List.of(
                EXPORT.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + EXPORT).getBytes(StandardCharsets.UTF_8),
                EXPORT.getBytes(Charset.forName("windows-1252")));
    }

    public static void fuzzerTestOneInput(byte[] input) {
        BudgetFuzzing.read(PROFILE, "fuzz.csv", input);
    }
}
