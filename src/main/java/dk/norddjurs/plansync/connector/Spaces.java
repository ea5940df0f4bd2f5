package dk.norddjurs.plansync.connector;

import java.util.Locale;
import java.util.regex.Pattern;

/** White space and case, which must not keep two headings or two filter values apart. */
public final class Spaces {
    private static final Pattern SPACE = Pattern.compile("\\p{Zs}");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final char LAST_OF_LATIN = '\u017f';

    private Spaces() {}

    /** The text with ordinary spaces only, and none around it. No database keeps a zero character. */
    public static String plain(String text) {
        return isPlain(text)
                ? text
                : SPACE.matcher(text.replace("\u0000", "")).replaceAll(" ").strip();
    }

    /** The form in which headings and filter values are compared. */
    public static String key(String text) {
        return isKey(text) ? text : SPACES.matcher(plain(text)).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** Whether the text is of Latin letters, digits and signs, without white space around it: most texts are. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '\u00a0' || c > LAST_OF_LATIN) {
                return false;
            }
        }
        return text.isEmpty() || text.charAt(0) != ' ' && text.charAt(text.length() - 1) != ' ';
    }

    /** Whether the text is a key as it is: many are numbers. */
    private static boolean isKey(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c > '~' || c >= 'A' && c <= 'Z') {
                return false;
            }
        }
        return true;
    }
}
