package dk.norddjurs.plansync.connector.agenda;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as headings of agendas write them. */
final class DanishDate {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec");
    private static final Pattern AT_END = Pattern.compile(
            "(\\d{1,2})[-./ ]+(\\d{1,2}|\\p{L}{3,9})[-./ ]+(\\d{4})\\W*$", Pattern.UNICODE_CHARACTER_CLASS);

    private DanishDate() {}

    /** The date that a text ends with: 16-03-2026, 16.3.2026, 16/3-2026 or 16. marts 2026. */
    static Optional<LocalDate> endOf(String text) {
        Matcher m = AT_END.matcher(text);
        if (!m.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(Integer.parseInt(m.group(3)), month(m.group(2)), Integer.parseInt(m.group(1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The month's number; zero, which is no month, for other words. */
    private static int month(String written) {
        return Character.isDigit(written.charAt(0))
                ? Integer.parseInt(written)
                : 1 + MONTHS.indexOf(written.substring(0, 3).toLowerCase(Locale.ROOT));
    }
}
