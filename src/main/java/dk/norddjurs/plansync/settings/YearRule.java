package dk.norddjurs.plansync.settings;

import org.jspecify.annotations.Nullable;

/**
 * Where a line's year stands: in a column, in the profile for the whole file, or, if both are null, beside each figure.
 *
 * @param heading of the year's column, or null
 * @param form    how it is written there
 * @param ofFile  the year of all lines, or null
 */
public record YearRule(
        @Nullable String heading, Form form, @Nullable Integer ofFile) {
    /** How a year is written. */
    public enum Form {
        /** Four digits. */
        YYYY,
        /** Two or four digits; two are of this century. */
        YY,
        /** A date, of which the year counts: day, month and year, with a hyphen, full stop or slash between. */
        DATE
    }
}
