package dk.norddjurs.plansync.plan;

import java.math.BigDecimal;

/**
 * Money in Danish kroner, exact. A minus is income or a saving, a plus is expenditure.
 *
 * @param oere whole øre
 */
public record Amount(long oere) implements Value, Comparable<Amount> {
    public static final Amount ZERO = new Amount(0);

    /**
     * Takes kroner with at most two decimals.
     *
     * @throws ArithmeticException if the number has parts of an øre, or is beyond what øre in a long can hold
     */
    public static Amount ofKroner(BigDecimal kroner) {
        return new Amount(kroner.movePointRight(2).longValueExact());
    }

    /** Takes whole kroner. */
    public static Amount ofKroner(long kroner) {
        return new Amount(Math.multiplyExact(kroner, 100L));
    }

    /** The amount in kroner, with two decimals. */
    public BigDecimal kroner() {
        return BigDecimal.valueOf(oere, 2);
    }

    /** @throws ArithmeticException on overflow, rather than a wrong sum */
    public Amount plus(Amount other) {
        return new Amount(Math.addExact(oere, other.oere));
    }

    /** @throws ArithmeticException on overflow */
    public Amount minus(Amount other) {
        return new Amount(Math.subtractExact(oere, other.oere));
    }

    /** Whether the two are at most {@code tolerance} apart, however large they are. */
    public boolean within(Amount tolerance, Amount other) {
        return kroner().subtract(other.kroner()).abs().compareTo(tolerance.kroner()) <= 0;
    }

    @Override
    public int compareTo(Amount other) {
        return Long.compare(oere, other.oere);
    }

    @Override
    public String toString() {
        return kroner().toPlainString();
    }
}
