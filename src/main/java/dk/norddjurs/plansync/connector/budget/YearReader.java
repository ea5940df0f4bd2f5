package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.Quote;
import dk.norddjurs.plansync.connector.budget.Columns.Column;
import dk.norddjurs.plansync.settings.YearRule.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the year out of its column. */
final class YearReader {
    private static final Pattern FOUR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern TWO = Pattern.compile("\\d\\d");
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})([-./])(\\d{1,2})\\2(\\d{2}|(?:19|20)\\d\\d)");
    private static final String CENTURY = "20";

    private final Form form;
    private final Column column;
    /** Most rows have the year of the row before. */
    private @Nullable String lastWritten;

    private int lastYear;

    YearReader(Form form, Column column) {
        this.form = form;
        this.column = column;
    }

    int read(RawRow row) throws Unreadable {
        String written = row.read(column).shown();
        if (!written.equals(lastWritten)) {
            lastYear = year(written).orElseThrow(() -> new Unreadable(column.heading(), complaint(written)));
            lastWritten = written;
        }
        return lastYear;
    }

    private Optional<Integer> year(String written) {
        return form == Form.DATE ? ofDate(written) : plain(written);
    }

    private Optional<Integer> plain(String written) {
        boolean known = FOUR.matcher(written).matches()
                || form == Form.YY && TWO.matcher(written).matches();
        return known ? Optional.of(inFull(written)) : Optional.empty();
    }

    private static Optional<Integer> ofDate(String written) {
        Matcher date = DATE.matcher(written);
        if (!date.matches()) {
            return Optional.empty();
        }
        try {
            int year = inFull(date.group(4));
            LocalDate day = LocalDate.of(year, Integer.parseInt(date.group(3)), Integer.parseInt(date.group(1)));
            return Optional.of(day.getYear());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int inFull(String digits) {
        return Integer.parseInt(digits.length() == 2 ? CENTURY + digits : digits);
    }

    private String complaint(String written) {
        String wanted = switch (form) {
            case YYYY -> " er ikke et årstal med fire cifre.";
            case YY -> " er ikke et årstal med to eller fire cifre.";
            case DATE -> " er ikke en dato, fx »31-12-2025«, hvis år kan bruges.";
        };
        return written.isEmpty() ? "Året mangler." : Quote.of(written) + wanted;
    }
}
