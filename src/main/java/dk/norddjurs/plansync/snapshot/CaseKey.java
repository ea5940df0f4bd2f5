package dk.norddjurs.plansync.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Case numbers in the form in which they are compared. */
public final class CaseKey {
    private static final Pattern BLANK = Pattern.compile("(?U)\\s");

    private CaseKey() {}

    /** The case number without white space and in capitals, so that {@code 24/1234} and {@code 24 / 1234} are one. */
    public static String normal(String caseNumber) {
        return BLANK.matcher(caseNumber).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /**
     * A digest of the case number: enough to recognise a case that one knows already, and no text of a closed point.
     *
     * @return hex, or the empty string for a blank case number
     */
    public static String of(String caseNumber) {
        if (caseNumber.isBlank()) {
            return "";
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(normal(caseNumber).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
