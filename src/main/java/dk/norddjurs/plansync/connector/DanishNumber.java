package dk.norddjurs.plansync.connector;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as Danish systems write them: decimal comma, groups of three with a full stop or a space between, and a minus
 * before or, as SAP has it, after. Anything that may mean two things is no number.
 */
public final class DanishNumber {
    /** As many digits as a long is sure to hold. */
    private static final int LONG_DIGITS = 18;

    private static final int GROUP = 3;
    /** No amount is longer, and a million digits take seconds. */
    private static final int LONGEST = 100;

    private final String text;
    private int at;

    private DanishNumber(String text) {
        this.text = text;
    }

    /** The number that the text surely is, or nothing. */
    public static Optional<BigDecimal> read(String text) {
        return Optional.ofNullable(new DanishNumber(Spaces.plain(text)).number());
    }

    private @Nullable BigDecimal number() {
        boolean before = isMinus(at);
        at += before ? isSpace(at + 1) ? 2 : 1 : 0;
        int whole = at;
        if (!takeWhole()) {
            return null;
        }
        int decimals = takeDecimals();
        int end = at;
        boolean after = isMinus(isSpace(at) ? at + 1 : at);
        at += after ? isSpace(at) ? 2 : 1 : 0;
        if (decimals < 0 || at < text.length() || before && after || end - whole > LONGEST) {
            return null;
        }
        BigDecimal number = digits(whole, end, decimals);
        return before || after ? number.negate() : number;
    }

    /** Digits without groups, or one to three of them and groups of three, all with the same character between. */
    private boolean takeWhole() {
        int first = at;
        takeDigits();
        int length = at - first;
        char between = charAt(at);
        if (length == 0 || between != '.' && (between != ' ' || isMinus(at + 1))) {
            return length > 0;
        }
        // A group before a separator begins with 1 to 9: 0.500 is a half to some and five hundred to nobody.
        boolean grouped = length <= GROUP && text.charAt(first) != '0';
        while (grouped && charAt(at) == between && !(between == ' ' && isMinus(at + 1))) {
            int start = ++at;
            takeDigits();
            grouped = at - start == GROUP;
        }
        return grouped;
    }

    /** @return how many decimals there are; -1 if there should be some */
    private int takeDecimals() {
        if (charAt(at) != ',') {
            return 0;
        }
        int first = ++at;
        takeDigits();
        return at > first ? at - first : -1;
    }

    private void takeDigits() {
        while (charAt(at) >= '0' && charAt(at) <= '9') {
            at++;
        }
    }

    private BigDecimal digits(int start, int end, int decimals) {
        return end - start <= LONG_DIGITS
                ? BigDecimal.valueOf(inLong(start, end), decimals)
                : new BigDecimal(new BigInteger(text.substring(start, end).replaceAll("[., ]", "")), decimals);
    }

    private long inLong(int start, int end) {
        long value = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= '0') { // what stands between groups comes before the digits
                value = value * 10 + c - '0';
            }
        }
        return value;
    }

    private boolean isMinus(int index) {
        return charAt(index) == '-' || charAt(index) == '\u2212';
    }

    private boolean isSpace(int index) {
        return charAt(index) == ' ';
    }

    /** A character that stands for nothing beyond the end. */
    private char charAt(int index) {
        return index < text.length() ? text.charAt(index) : '\u0000';
    }
}
