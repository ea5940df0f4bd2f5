package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.snapshot.CaseKey;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A key by which another system knows something that may belong to an item. Two keys are the same if their kinds and
 * values are, for a value is always in the form in which it is compared.
 *
 * @param kind  what kind of key
 * @param value made by the method of its kind below; never blank
 */
public record LinkKey(Kind kind, String value) {
    /** Longer texts are known by their beginning, for a key must fit into an index of the database. */
    private static final int LONGEST_TEXT = 300;

    private static final Pattern BLANK = Pattern.compile("(?U)\\s");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    public LinkKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a blank " + kind + " is no key");
        }
    }

    /** What kind of key. */
    public enum Kind {
        /** A PSP element of the budget system. */
        PSP,
        /** A case of the agenda system: a digest of its number, and never the number, which may be a closed point's. */
        CASE,
        /** A plan code that stands in a text of another system. */
        CODE,
        /** The whole text of a budget line, or the whole caption of an agenda point. */
        TEXT
    }

    /** @param psp as anybody writes it, not blank */
    public static LinkKey psp(String psp) {
        return new LinkKey(Kind.PSP, normalPsp(psp));
    }

    /** @param number a case number as anybody writes it, not blank */
    public static LinkKey caseNumber(String number) {
        return new LinkKey(Kind.CASE, CaseKey.of(number));
    }

    /** @param code as the plan's code pattern gives it */
    public static LinkKey code(String code) {
        return new LinkKey(Kind.CODE, code);
    }

    /** @param text a line's text or a point's caption that has a letter or a digit */
    public static LinkKey text(String text) {
        return new LinkKey(Kind.TEXT, normalText(text));
    }

    static String normalPsp(String psp) {
        return isNormal(psp) ? psp : BLANK.matcher(psp).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Nearly all of them are capitals, digits and hyphens already. */
    private static boolean isNormal(String psp) {
        for (int i = 0; i < psp.length(); i++) {
            char c = psp.charAt(i);
            if (c <= ' ' || c >= 'a') {
                return false;
            }
        }
        return true;
    }

    /** Small letters and digits alone, words one blank apart: what people see as the same text is the same. */
    static String normalText(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String normal = NO_WORD.matcher(small).replaceAll(" ").strip();
        return normal.length() > LONGEST_TEXT
                ? normal.substring(0, LONGEST_TEXT).strip()
                : normal;
    }

    /** The key as it is kept: its kind in small letters, a colon and its value, such as {@code code:R003}. */
    public String written() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + value;
    }

    /**
     * Reads what {@link #written} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static LinkKey read(String written) {
        int colon = written.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("'" + written + "' is no key");
        }
        return new LinkKey(
                Kind.valueOf(written.substring(0, colon).toUpperCase(Locale.ROOT)), written.substring(colon + 1));
    }
}
