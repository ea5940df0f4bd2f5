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
        String spaced =
                isPlain(text) ? text : SPACE.matcher(text.replace("\u0000", "")).replaceAll(" ");
        return spaced.strip();
    }

    /** The form in which headings and filter values are compared. */
    public static String key(String text) {
        if (isKey(text)) {
            return text;
        }
        String plain = plain(text);
        return (isSpaced(plain) ? plain : SPACES.matcher(plain).replaceAll(" ")).toLowerCase(Locale.ROOT);
    }

    /** Whether the text is of Latin letters, digits, signs and ordinary spaces: most texts are. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '\u00a0' || c > LAST_OF_LATIN) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is no white space in the text but single spaces. */
    private static boolean isSpaced(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == ' ' && text.charAt(i - 1) == ' ') {
                return false;
            }
        }
        return true;
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
