package dk.norddjurs.plansync.settings;

import dk.norddjurs.plansync.plan.Measure;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of budget export is read, as its file in {@code config/profiles} describes it.
 *
 * @param name       the profile's name: the file's name, and that of its folder in the inbox
 * @param title      for people
 * @param format     delimited text or a workbook
 * @param files      which file names belong to it, as a glob such as {@code *.csv}
 * @param encoding   {@code auto} (a byte order mark or valid UTF-8, else windows-1252), or the name of a character set
 * @param separator  the character between the cells of delimited text
 * @param sheet      the sheet of a workbook, or null for the first visible one
 * @param headerRow  the row of the headings, counted from 1
 * @param unit       what one unit of the file is worth
 * @param sign       what a minus means
 * @param priceLevel the price level (PL) of all amounts, such as {@code 2025}
 * @param year       the heading of the year's column
 * @param psp        the heading of the PSP element's column, or null
 * @param text       the heading of the text's column, or null
 * @param measures   the heading of each figure's column
 * @param guard      when an export is held, for it looks like half of one
 * @param filters    rows count only if the column (by heading) holds one of these values; no filter reads all
 */
public record ProfileSettings(
        String name,
        String title,
        Format format,
        String files,
        String encoding,
        char separator,
        @Nullable String sheet,
        int headerRow,
        Unit unit,
        Sign sign,
        String priceLevel,
        String year,
        @Nullable String psp,
        @Nullable String text,
        Map<Measure, String> measures,
        Guard guard,
        Map<String, Set<String>> filters) {

    /**
     * How much an export may lose against the one before it.
     *
     * @param share   of the lines, between 0 and 1
     * @param atLeast so many lines may always go
     */
    public record Guard(BigDecimal share, int atLeast) {}

    /** The kinds of files. */
    public enum Format {
        DELIMITED,
        XLSX
    }

    /** What one unit of a file is worth. */
    public enum Unit {
        KR(0),
        TKR(3),
        MIO(6);

        private final int zeros;

        Unit(int zeros) {
            this.zeros = zeros;
        }

        /** How many places the decimal point moves to get kroner. */
        public int zeros() {
            return zeros;
        }
    }

    /** What a minus means in a file. In plansync a minus is income. */
    public enum Sign {
        MINUS_IS_INCOME,
        MINUS_IS_EXPENDITURE
    }
}
