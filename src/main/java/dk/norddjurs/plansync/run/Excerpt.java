package dk.norddjurs.plansync.run;

import org.jspecify.annotations.Nullable;

/** Shortens a long text to where it differs from another one: a note of a page has no room in a mail. */
final class Excerpt {
    private static final int LONG = 120;
    private static final int CONTEXT = 20;

    private Excerpt() {}

    static @Nullable String of(@Nullable String text, @Nullable String other) {
        if (text == null || text.length() <= LONG) {
            return text;
        }
        int from = startOfWord(text, other == null ? 0 : firstDifference(text, other) - CONTEXT);
        int until = Math.min(text.length(), from + LONG);
        return (from > 0 ? "… " : "") + text.substring(from, until).strip() + (until < text.length() ? " …" : "");
    }

    private static int firstDifference(String text, String other) {
        int place = 0;
        while (place < Math.min(text.length(), other.length()) && text.charAt(place) == other.charAt(place)) {
            place++;
        }
        return place;
    }

    private static int startOfWord(String text, int near) {
        return near <= 0 ? 0 : text.lastIndexOf(' ', near) + 1;
    }
}
