package dk.norddjurs.plansync.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are numbers, and which are left alone because they may mean two things. */
class DanishNumberTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "-11.010,00|-11010.00",
                "500,00-|-500.00",
                "500,00 -|-500.00",
                "- 500|-500",
                "\u2212500.000|-500000",
                "1.234|1234",
                "1.234.567,89|1234567.89",
                "1\u00a0234\u00a0567,8|1234567.8",
                "1\u202f234|1234",
                "1 234,50|1234.50",
                "\u00a0 12,5 \u00a0|12.5",
                "1234,567|1234.567",
                "0|0",
                "0,00|0.00",
                "00500,00|500.00",
                "12345678901234,56|12345678901234.56"
            })
    void aCertainNumberIsReadExactly(String written, BigDecimal number) {
        assertThat(DanishNumber.read(written)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "--5",
                "-5-",
                "1,234.56",
                "12.34",
                "1.2345",
                "1.23.456",
                "1234.567",
                "0.500",
                "1.234 567",
                "1..234",
                ",50",
                "5,",
                "1,2,3",
                "(500,00)",
                "500 kr.",
                "kr. 500",
                "5%",
                "1e5",
                "5 D",
                "+5",
                "\u0661\u0662",
                "#DIV/0!",
                "1'234",
                "- - 5"
            })
    void anythingElseIsNoNumber(String written) {
        assertThat(DanishNumber.read(written)).isEmpty();
    }

    @Test
    void aMillionDigitsAreNoNumberAndCostNoTime() {
        assertThat(DanishNumber.read("9".repeat(100))).isPresent();
        assertThat(DanishNumber.read("9".repeat(1_000_000))).isEmpty();
        assertThat(DanishNumber.read("1" + ".000".repeat(1_000_000))).isEmpty();
    }
}
