package dk.norddjurs.plansync.connector.sharepoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every form in which Graph asks for patience, and how much of it there is. */
class RetryAfterTests {
    private static final Instant NOW = Instant.parse("2025-10-21T07:28:00Z");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            quoteCharacter = '\'',
            value = {
                "31, -, 31",
                "' 31 ', -, 31",
                "0, -, 0",
                "-, -, 0",
                "soon, -, 0",
                "-5, -, 0",
                "1.5, -, 0",
                "99999999999, -, 0",
                "'Tue, 21 Oct 2025 07:29:30 GMT', -, 90",
                "'Tue, 21 Oct 2025 07:20:00 GMT', -, 0",
                "5, 31, 31",
                "31, 5, 31",
                "-, 17, 17",
                "-, soon, 0"
            })
    void asks(String retryAfter, String quotaReset, long seconds) {
        assertThat(RetryAfter.asked(retryAfter, quotaReset, NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void zeroNeverMakesUsHammer() {
        assertThat(pauses(Duration.ofMinutes(2), Duration.ZERO)).containsExactly(1, 2, 4, 8, 16, 30, 30);
    }

    @Test
    void longWaitIsKeptAsAsked() {
        assertThat(pauses(Duration.ofMinutes(2), Duration.ofSeconds(31))).containsExactly(31, 31, 31);
    }

    @Test
    void waitBeyondPatienceIsNotBegun() {
        assertThat(pauses(Duration.ofMinutes(2), Duration.ofSeconds(150))).isEmpty();
    }

    private static final Patience.Telling UNTOLD = new Patience.Telling() {
        @Override
        public void begins(Duration time) {}

        @Override
        public void ends() {}

        @Override
        public void isTooLong(Duration time) {}
    };

    private static List<Integer> pauses(Duration longest, Duration asked) {
        List<Integer> pauses = new ArrayList<>();
        Patience patience = new Patience(longest, time -> pauses.add((int) time.toSeconds()), UNTOLD);
        while (patience.waitFor(asked)) {
            assertThat(pauses).hasSizeLessThan(100);
        }
        return pauses;
    }
}
