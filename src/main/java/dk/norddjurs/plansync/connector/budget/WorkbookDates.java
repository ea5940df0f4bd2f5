package dk.norddjurs.plansync.connector.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A workbook keeps a date as a number of days; only the cell's format tells that it is one. */
final class WorkbookDates {
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    /** Excel has a 29 February 1900 that never was. Numbers up to that day are durations rather than dates. */
    private static final int FIRST = 61;

    private static final int LAST = 2_958_465;

    /** What a format says literally, in which colour and under which condition. */
    private static final Pattern ASIDES = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");

    private static final Pattern OF_NUMBERS = Pattern.compile("[#?]|general|standard");
    private static final Pattern OF_DATES = Pattern.compile("[ymd]");

    private final LocalDate dayZero;
    private final Map<String, Boolean> known = new HashMap<>();

    WorkbookDates(boolean from1904) {
        this.dayZero = from1904 ? DAY_0_OF_1904 : DAY_0;
    }

    /**
     * The day that the number means, or nothing if it is a number.
     *
     * @param format of the cell, or null if it has none of its own
     */
    Optional<LocalDate> day(BigDecimal number, @Nullable String format) {
        if (format == null || !known.computeIfAbsent(format, WorkbookDates::isOfDates)) {
            return Optional.empty();
        }
        boolean possible =
                number.compareTo(BigDecimal.valueOf(FIRST)) >= 0 && number.compareTo(BigDecimal.valueOf(LAST)) <= 0;
        return possible ? Optional.of(dayZero.plusDays(number.longValue())) : Optional.empty();
    }

    private static boolean isOfDates(String format) {
        String bare = ASIDES.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        return OF_DATES.matcher(bare).find() && !OF_NUMBERS.matcher(bare).find();
    }
}
