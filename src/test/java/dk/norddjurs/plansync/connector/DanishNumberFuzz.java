package dk.norddjurs.plansync.connector;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Danish numbers, as a fuzzer calls them: what is read is the digits that stand there, and nothing else. */
public final class DanishNumberFuzz {
    private DanishNumberFuzz() {}

    public static List<byte[]> seeds() {
        return List.of("-11.010,00", "500,00-", "1 234 567", "\u22120,5", "0.500", "12,", "1.234.567,89").stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        Optional<BigDecimal> read = DanishNumber.read(text);
        if (read.isPresent()) {
            String digits = text.replaceAll("[^0-9]", "").replaceFirst("^0+(?=.)", "");
            if (!read.get().abs().unscaledValue().toString().equals(digits)) {
                throw new IllegalStateException(read.get() + " out of " + text);
            }
        }
    }
}
