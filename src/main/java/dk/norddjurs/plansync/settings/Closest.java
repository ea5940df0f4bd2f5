package dk.norddjurs.plansync.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
final class Closest {
    private Closest() {}

    /** A sentence that suggests the closest of the known words, or names them all if none is close. */
    static String hint(String word, Collection<String> known) {
        return to(word, known)
                .map(close -> "Did you mean '" + close + "'?")
                .orElseGet(() -> known.isEmpty() ? "There is none." : "Known are: " + String.join(", ", known) + ".");
    }

    /** The known word nearest to this one, if it is near enough to be a slip of the hand. */
    static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .filter(candidate -> distance(word, candidate) <= Math.max(1, word.length() / 3));
    }

    /** How many letters must be put in, taken out or exchanged (Levenshtein), case aside. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int exchanged = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
