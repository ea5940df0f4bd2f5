package dk.norddjurs.plansync.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTests {
    private static final Amount MOST = new Amount(Long.MAX_VALUE);
    private static final Amount LEAST = new Amount(Long.MIN_VALUE);

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "-500000,-50000000",
        "0.1,10",
        "-11010.00,-1101000",
        "1e3,100000",
        "0.010,1",
        "92233720368547758.07,9223372036854775807"
    })
    void kronerAreWholeOere(BigDecimal kroner, long oere) {
        assertThat(Amount.ofKroner(kroner)).isEqualTo(new Amount(oere));
        assertThat(Amount.ofKroner(kroner).kroner()).isEqualByComparingTo(kroner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "-0.005", "92233720368547758.08", "1e1000000000", "1e-1000000000"})
    void partsOfAnOereAndTheBoundlessAreRefused(BigDecimal kroner) {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Amount.ofKroner(kroner));
    }

    @Test
    void wholeKronerBeyondALongAreRefused() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Amount.ofKroner(Long.MAX_VALUE));
    }

    @Test
    void aSumThatOverflowsIsRefused() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> MOST.plus(new Amount(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> LEAST.minus(new Amount(1)));
    }

    @Test
    void tenthsAddUpExactly() {
        Amount tenth = Amount.ofKroner(new BigDecimal("0.10"));

        assertThat(tenth.plus(tenth).plus(tenth)).isEqualTo(Amount.ofKroner(new BigDecimal("0.30")));
    }

    @ParameterizedTest
    @CsvSource({
        "100,0,100,true",
        "100,0,101,false",
        "100,5,105,true",
        "105,5,100,true",
        "100,5,106,false",
        "-3,5,3,false"
    })
    void theToleranceBelongsToIt(long one, long tolerance, long other, boolean within) {
        assertThat(new Amount(one).within(new Amount(tolerance), new Amount(other)))
                .isEqualTo(within);
    }

    @Test
    void amountsTooFarApartForALongAreNotWithin() {
        assertThat(MOST.within(MOST, LEAST)).isFalse();
        assertThat(LEAST.within(MOST, Amount.ZERO)).isFalse();
        assertThat(LEAST.within(Amount.ZERO, LEAST)).isTrue();
    }

    @Test
    void isWrittenWithTwoDecimalsAndNoExponent() {
        assertThat(Amount.ofKroner(-500_000)).hasToString("-500000.00");
        assertThat(new Amount(-5)).hasToString("-0.05");
        assertThat(MOST).hasToString("92233720368547758.07");
    }
}
