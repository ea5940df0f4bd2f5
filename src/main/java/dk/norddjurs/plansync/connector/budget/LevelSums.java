package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.plan.Amount;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The sum of each column since the last total of a level. A sum with a part that could not be read is unknown. */
final class LevelSums {
    private final BigInteger[] oere;
    private final boolean[] unknown;

    LevelSums(int columns) {
        oere = new BigInteger[columns];
        Arrays.fill(oere, BigInteger.ZERO);
        unknown = new boolean[columns];
    }

    /** @param amount null if it could not be read */
    void add(int column, @Nullable Amount amount) {
        if (amount == null) {
            unknown[column] = true;
        } else {
            oere[column] = oere[column].add(BigInteger.valueOf(amount.oere()));
        }
    }

    /** The column's sum, or null if it is unknown or beyond what øre can tell. */
    @Nullable
    Amount of(int column) {
        return unknown[column] || oere[column].bitLength() >= Long.SIZE ? null : new Amount(oere[column].longValue());
    }
}
