package dk.norddjurs.plansync.plan;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads days out of the Danish in which people write when something shall happen. Only where the whole text is understood
 * and can mean nothing else: "juni" without a year, "løbende" and "snarest" are no days.
 */
public final class Timing {
    private static final Map<String, Month> MONTHS = months();
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final String MONTH = "(" + String.join("|", MONTHS.keySet()) + ")\\.?";
    private static final Pattern RANGE = Pattern.compile("\\s*-\\s*|\\s+til\\s+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0]+");
    private static final Pattern BEFORE_YEAR = Pattern.compile(",? (?=\\d{4}$)");
    private static final Pattern ONLY_YEAR = Pattern.compile(YEAR);

    private static final List<Form> FORMS = List.of(
            new Form("(?:(?:primo|medio|ultimo) )?" + YEAR, m -> months(number(m, 1), 1, 12)),
            new Form("([12])\\. ?halvår " + YEAR, m -> months(number(m, 2), 6 * number(m, 1) - 5, 6)),
            new Form("([1-4])\\. ?(?:kvartal|kvt\\.?) " + YEAR, m -> months(number(m, 2), 3 * number(m, 1) - 2, 3)),
            new Form("(?:(?:primo|medio|ultimo) )?" + MONTH + " " + YEAR, m -> months(number(m, 2), month(m, 1), 1)),
            new Form("uge (\\d{1,2}) " + YEAR, m -> week(number(m, 2), number(m, 1))),
            new Form("(\\d{1,2})\\. ?" + MONTH + " " + YEAR, m -> day(number(m, 3), month(m, 2), number(m, 1))),
            new Form("(\\d{1,2})[-./](\\d{1,2})[-./]" + YEAR, m -> day(number(m, 3), number(m, 2), number(m, 1))),
            new Form(YEAR + "-(\\d\\d)-(\\d\\d)", m -> day(number(m, 1), number(m, 2), number(m, 3))));

    private Timing() {}

    /**
     * The days that a text means.
     *
     * @param text such as "2. kvartal 2025", "august-september 2025", "uge 34 2025" or "10. juni 2025"
     * @return nothing unless that is certain
     */
    public static Optional<TimeWindow> window(String text) {
        String spaced = BLANKS.matcher(text).replaceAll(" ").replace('–', '-').replace('—', '-');
        String plain = BEFORE_YEAR.matcher(spaced).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        return one(plain).or(() -> range(plain));
    }

    private static Optional<TimeWindow> one(String text) {
        return FORMS.stream().flatMap(form -> form.read(text).stream()).findFirst();
    }

    private static Optional<TimeWindow> range(String text) {
        for (Matcher m = RANGE.matcher(text); m.find(); ) {
            String left = text.substring(0, m.start());
            String right = (left.startsWith("uge ") ? "uge " : "")
                    + text.substring(m.end()).replaceFirst("^uge ", "");
            Optional<TimeWindow> window =
                    one(right).flatMap(until -> beginning(left, right, until).map(from -> span(from, until)));
            if (window.isPresent()) {
                return window;
            }
        }
        return Optional.empty();
    }

    /** The first half of a range; what it leaves out ("2.-3. kvartal 2025") stands in the second. */
    private static Optional<TimeWindow> beginning(String left, String right, TimeWindow until) {
        Stream<String> spellings = ONLY_YEAR.matcher(right).matches()
                ? Stream.of(left)
                : Stream.of(left, left + " " + until.until().getYear(), left + right.replaceFirst("^\\S+", ""));
        return spellings
                .flatMap(spelling -> one(spelling).stream())
                .filter(from -> from.from().isBefore(until.from()))
                .findFirst();
    }

    private static TimeWindow span(TimeWindow from, TimeWindow until) {
        return new TimeWindow(from.from(), until.until());
    }

    private static TimeWindow months(int year, int first, int count) {
        YearMonth from = YearMonth.of(year, first);
        return new TimeWindow(from.atDay(1), from.plusMonths(count - 1L).atEndOfMonth());
    }

    /** An ISO week, as Danish calendars number them. */
    private static TimeWindow week(int year, int week) {
        LocalDate inYear = LocalDate.of(year, 7, 1);
        IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(inYear)
                .checkValidValue(week, IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        LocalDate monday = inYear.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(DayOfWeek.MONDAY);
        return new TimeWindow(monday, monday.plusDays(6));
    }

    private static TimeWindow day(int year, int month, int day) {
        LocalDate date = LocalDate.of(year, month, day);
        return new TimeWindow(date, date);
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int month(MatchResult match, int group) {
        return MONTHS.getOrDefault(match.group(group), Month.JANUARY).getValue();
    }

    private static Map<String, Month> months() {
        Locale danish = Locale.forLanguageTag("da");
        Map<String, Month> months = new HashMap<>(Map.of("sept", Month.SEPTEMBER));
        for (Month month : Month.values()) {
            months.put(month.getDisplayName(TextStyle.FULL, danish), month);
            months.put(month.getDisplayName(TextStyle.SHORT, danish).replace(".", ""), month);
        }
        return Map.copyOf(months);
    }

    /** One way to write a time. */
    private record Form(Pattern pattern, Function<MatchResult, TimeWindow> window) {
        Form(String regex, Function<MatchResult, TimeWindow> window) {
            this(Pattern.compile(regex), window);
        }

        /** Nothing if the text is of another form, or names a day that does not exist. */
        Optional<TimeWindow> read(String text) {
            Matcher matcher = pattern.matcher(text);
            try {
                return matcher.matches() ? Optional.of(window.apply(matcher)) : Optional.empty();
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }
}
