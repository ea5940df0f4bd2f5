package dk.norddjurs.plansync.connector.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as Danes write them: 30-06-2025, 30.6.25, 30/6-2025, 30. juni 2025; and as machines do: 2025-06-30. */
final class DanishDay {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec");
    private static final Pattern DAY = Pattern.compile(
            "(\\d{1,2})\\.?[-./ ]\\s*(\\d{1,2}|\\p{L}{3,9})\\.?[-./ ]\\s*(\\d{4}|\\d{2})",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern MACHINE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern MOMENT =
            Pattern.compile("(.+?),?\\s+(?:kl\\.?\\s*)?(\\d{1,2})[:.](\\d{2})(?::\\d{2})?", Pattern.CASE_INSENSITIVE);

    private DanishDay() {}

    /** The date that the whole text surely is, or nothing. */
    static Optional<LocalDate> read(String text) {
        Matcher machine = MACHINE.matcher(text);
        if (machine.matches()) {
            return date(machine.group(1), Integer.parseInt(machine.group(2)), machine.group(3));
        }
        Matcher m = DAY.matcher(text);
        return m.matches()
                ? date(m.group(3).length() == 2 ? "20" + m.group(3) : m.group(3), month(m.group(2)), m.group(1))
                : Optional.empty();
    }

    /** The date with time that the whole text surely is, or nothing. */
    static Optional<LocalDateTime> readMoment(String text) {
        Matcher m = MOMENT.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            return read(m.group(1)).map(day -> day.atTime(Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
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
