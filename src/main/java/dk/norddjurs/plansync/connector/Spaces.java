package dk.norddjurs.plansync.connector;

import java.util.Locale;
import java.util.regex.Pattern;

/** White space and case, which must not keep two headings or two filter values apart. */
public final class Spaces {
    private static final Pattern SPACE = Pattern.compile("\\p{Zs}");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Spaces() {}

    /** The text with ordinary spaces only, and none around it. No database keeps a zero character. */
    public static String plain(String text) {
        return SPACE.matcher(text.replace("\u0000", "")).replaceAll(" ").strip();
    }

    /** The form in which headings and filter values are compared. */
    public static String key(String text) {
        return SPACES.matcher(plain(text)).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
