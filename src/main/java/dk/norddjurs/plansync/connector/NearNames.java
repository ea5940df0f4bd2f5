package dk.norddjurs.plansync.connector;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that somebody may have meant. */
public final class NearNames {
    private static final int SHOWN = 3;

    private NearNames() {}

    /** At most three names that are close to the wanted one, the closest first. */
    public static List<String> to(String wanted, List<String> names) {
        String want = wanted.toLowerCase(Locale.ROOT);
        return names.stream()
                .distinct()
                .filter(name -> distance(want, name) <= Math.max(2, want.length() / 3))
                .sorted(Comparator.comparingInt(name -> distance(want, name)))
                .limit(SHOWN)
                .toList();
    }

    /** How many letters must be added, dropped or changed; a name that holds the other is close, however long. */
    private static int distance(String want, String name) {
        String other = name.toLowerCase(Locale.ROOT);
        return other.contains(want) || want.contains(other) && !other.isBlank() ? 1 : letters(want, other);
    }

    private static int letters(String want, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= want.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (want.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
