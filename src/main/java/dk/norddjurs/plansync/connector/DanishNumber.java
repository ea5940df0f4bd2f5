package dk.norddjurs.plansync.connector;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as Danish systems write them: decimal comma, groups of three with a full stop or a space between, and a minus
 * before or, as SAP has it, after. Anything that may mean two things is no number.
 */
public final class DanishNumber {
    private static final String MINUS = "[-\u2212]";
    // A group before a separator begins with 1 to 9: 0.500 is a half to some and five hundred to nobody.
    private static final Pattern NUMBER = Pattern.compile("(?<before>" + MINUS + " ?)?"
            + "(?<whole>\\d+|[1-9]\\d{0,2}(?:\\.\\d{3})+|[1-9]\\d{0,2}(?: \\d{3})+)"
            + "(?:,(?<decimals>\\d+))?"
            + "(?<after> ?" + MINUS + ")?");

    private DanishNumber() {}

    /** The number that the text surely is, or nothing. */
    public static Optional<BigDecimal> read(String text) {
        Matcher m = NUMBER.matcher(Spaces.plain(text));
        if (!m.matches() || (m.group("before") != null && m.group("after") != null)) {
            return Optional.empty();
        }
        String decimals = m.group("decimals");
        String digits = m.group("whole").replaceAll("[. ]", "") + (decimals == null ? "" : "." + decimals);
        BigDecimal number = new BigDecimal(digits);
        boolean minus = m.group("before") != null || m.group("after") != null;
        return Optional.of(minus ? number.negate() : number);
    }
}
