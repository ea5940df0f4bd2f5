package dk.norddjurs.plansync.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A fault that only a fuzzer finds which is led by what the code does: by chance it takes longer than the sun lasts. */
public final class PlantedFuzz {
    private PlantedFuzz() {}

    public static List<byte[]> seeds() {
        return List.of("År;Beløb".getBytes(StandardCharsets.UTF_8));
    }

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 12 && input[0] == 'B' && input[1] == 'U' && input[2] == 'D') {
            String rest = new String(input, 3, input.length - 3, StandardCharsets.UTF_8);
            if (rest.startsWith("-2026-") && rest.endsWith(";æøå")) {
                throw new IllegalStateException("the planted fault");
            }
        }
    }
}
