package dk.norddjurs.plansync.link;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells at a glance that a text bears none of the codes that are known. Nearly all texts of an agenda bear none, and to go
 * through each of them by the plan's pattern would take most of the time that linking takes.
 *
 * <p>A code stands in a text as it is known, but for white space and for small letters. So every digit of the text that
 * ends a known code is followed backwards, and whatever may become a letter of a code in capitals counts as one.
 */
final class CodesAtHand {
    private static final int ASCII = 128;
    private static final char[] BLANKS = {'\t', '\n', '\u000b', '\f', '\r', ' '};

    private final Ending any = new Ending();
    private final boolean endInDigits;

    /** The end of some codes, and what may stand before it; white space leads nowhere else. */
    private static final class Ending {
        final @Nullable Ending[] before = new Ending[ASCII];
        boolean isCode;

        Ending() {
            for (char c : BLANKS) {
                before[c] = this;
            }
        }
    }

    /** @param codes those that are known, as the plan's pattern gives them */
    CodesAtHand(Collection<String> codes) {
        endInDigits = codes.stream().allMatch(code -> code.matches("\\p{ASCII}*[0-9]"));
        if (endInDigits) {
            codes.forEach(this::add);
        }
    }

    private void add(String code) {
        Ending ending = any;
        for (int i = code.length() - 1; i >= 0; i--) {
            char c = code.charAt(i);
            Ending longer = ending.before[c];
            if (longer == null) {
                longer = new Ending();
                ending.before[c] = longer;
                ending.before[Character.toLowerCase(c)] = longer;
            }
            ending = longer;
        }
        ending.isCode = true;
    }

    /** Whether the text may bear one; a no is certain. */
    boolean mayStandIn(String text) {
        if (!endInDigits) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' && mayEndAt(i, text)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayEndAt(int last, String text) {
        Ending ending = any;
        for (int i = last; i >= 0; i--) {
            char c = text.charAt(i);
            if (c >= ASCII) {
                if (isBlank(c)) {
                    continue;
                }
                return String.valueOf(c).toUpperCase(Locale.ROOT).charAt(0) < ASCII;
            }
            ending = ending.before[c];
            if (ending == null || ending.isCode) {
                return ending != null;
            }
        }
        return false;
    }

    /** What a pattern calls white space, beside the blanks above. */
    private static boolean isBlank(char c) {
        return c == '\u0085' || Character.isSpaceChar(c);
    }
}
