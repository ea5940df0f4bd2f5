package dk.norddjurs.plansync.settings;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file must say of itself, and what speaks against it.
 *
 * @param expects    texts of which each must stand above the headings or in them
 * @param readsWords whether a unit or price level that is said there is held against the profile's
 * @param totals     with what a row begins that is the sum of all rows above it; if there is any, the file must have one
 * @param subtotals  with what a row begins that is the sum of the rows since the last such row
 * @param years      the years that its lines are of, or null for any
 * @param twins      the share of the rows, between 0 and 1, that may be the same as an earlier one
 * @param accounts   the functions and dranst that its rows may have
 */
public record ContentChecks(
        List<String> expects,
        boolean readsWords,
        List<String> totals,
        List<String> subtotals,
        @Nullable Years years,
        BigDecimal twins,
        AccountChart accounts) {

    /** The first and the last of some years. */
    public record Years(int from, int to) {
        /** Whether it is one of them. */
        public boolean hold(int year) {
            return from <= year && year <= to;
        }
    }
}
