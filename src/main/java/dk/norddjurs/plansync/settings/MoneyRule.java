package dk.norddjurs.plansync.settings;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a number of a file is worth.
 *
 * @param unit              what one unit of the file is worth
 * @param sign              what its sign means
 * @param flag              the column that says so for each row, or null where the sign alone does
 * @param priceLevel        the price level (PL) of all amounts, such as {@code 2025}
 * @param priceLevelHeading the heading of a column that must say the same, or null
 */
public record MoneyRule(
        Unit unit,
        Sign sign,
        @Nullable Flag flag,
        String priceLevel,
        @Nullable String priceLevelHeading) {

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
        MINUS_IS_EXPENDITURE,
        /** A letter beside the amount tells income from expenditure; a minus turns what the letter says. */
        FLAG
    }

    /**
     * A column that tells income from expenditure.
     *
     * @param heading     of the column
     * @param expenditure what it holds beside expenditure (debit)
     * @param income      what it holds beside income (credit)
     */
    public record Flag(String heading, Set<String> expenditure, Set<String> income) {}
}
