package dk.norddjurs.plansync.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A treatment that the plan expects.
 *
 * @param committee the committee's code, spelt as the plan's settings spell it
 * @param written   when, as people wrote it; the empty string if they wrote nothing
 * @param window    the days that this means, or null where that is not certain
 */
public record PlannedTreatment(
        String committee, String written, @Nullable TimeWindow window) {
    private static final Pattern ENTRY_END = Pattern.compile("[;\\r\\n]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern BETWEEN_COMMITTEES = Pattern.compile("\\s*(?:[,/&+]|og|samt)?\\s*(?:og\\s)?\\s*");
    private static final String PUNCTUATION = "[\\s,:.()–-]";
    private static final Pattern AROUND =
            Pattern.compile("^" + PUNCTUATION + "+|(?:" + PUNCTUATION + "|(?<!\\p{L})(?:og|samt))+$");

    /**
     * Reads text such as {@code BUU: august 2025; ØK, KB: juni 2025}.
     *
     * @return one for each committee, in the order of the text; none where no committee is recognised
     */
    public static List<PlannedTreatment> parse(String text, Committees committees) {
        return ENTRY_END
                .splitAsStream(text)
                .flatMap(entry -> entry(entry, committees).stream())
                .toList();
    }

    /** Committees that stand side by side share the time that follows, or the one before if none follows. */
    private static List<PlannedTreatment> entry(String entry, Committees committees) {
        List<Named> named = named(entry, committees);
        List<PlannedTreatment> treatments = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            int last = lastBeside(entry, named, i);
            int end = last + 1 < named.size() ? named.get(last + 1).start() : entry.length();
            String after = trimmed(entry.substring(named.get(last).end(), end));
            String before = trimmed(entry.substring(0, named.get(0).start()));
            boolean timeFirst = after.isEmpty()
                    && last == named.size() - 1
                    && Timing.window(before).isPresent();
            treatments.add(of(named.get(i).code(), timeFirst ? before : after));
        }
        return treatments;
    }

    private static PlannedTreatment of(String committee, String written) {
        return new PlannedTreatment(committee, written, Timing.window(written).orElse(null));
    }

    private static int lastBeside(String entry, List<Named> named, int first) {
        int last = first;
        while (last + 1 < named.size()
                && BETWEEN_COMMITTEES
                        .matcher(entry.substring(
                                named.get(last).end(), named.get(last + 1).start()))
                        .matches()) {
            last++;
        }
        return last;
    }

    private static List<Named> named(String entry, Committees committees) {
        List<Named> named = new ArrayList<>();
        for (Matcher m = WORD.matcher(entry); m.find(); ) {
            if (committees.hasCode(m.group())) {
                named.add(new Named(spelt(m.group(), committees), m.start(), m.end()));
            }
        }
        return named;
    }

    private static String spelt(String code, Committees committees) {
        return committees.all().stream()
                .map(Committee::code)
                .filter(code::equalsIgnoreCase)
                .findFirst()
                .orElse(code);
    }

    private static String trimmed(String text) {
        return AROUND.matcher(text).replaceAll("");
    }

    /** A committee where it stands in the text. */
    private record Named(String code, int start, int end) {}
}
