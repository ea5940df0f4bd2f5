package dk.norddjurs.plansync.connector.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.connector.SupplyTrouble;
import dk.norddjurs.plansync.connector.SupplyTroubles;
import dk.norddjurs.plansync.sandbox.MovableClock;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What every memory of troubles keeps to. */
abstract class SupplyTroublesContract {
    private static final Instant MONDAY = Instant.parse("2026-03-02T05:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private final MovableClock clock = new MovableClock(Clock.fixed(MONDAY, ZONE));
    private final SupplyTroubles troubles = none(clock);

    abstract SupplyTroubles none(Clock clock);

    @Test
    void nothingIsBlockedAtFirstAndOpeningWhatIsOpenDoesNothing() {
        troubles.over("sftp");

        assertThat(troubles.all()).isEmpty();
    }

    @Test
    void sinceWhenStaysAndTheReasonIsTheLatest() {
        troubles.note("sftp", "Serveren svarer ikke.");
        clock.forward(1);
        troubles.note("inbox", "Mappen er væk.");
        troubles.note("sftp", "Serveren afviser nøglen.");

        assertThat(troubles.all())
                .containsExactly(
                        new SupplyTrouble("sftp", MONDAY, "Serveren afviser nøglen."),
                        new SupplyTrouble("inbox", MONDAY.plusSeconds(86_400), "Mappen er væk."));
        assertThat(troubles.all().get(0).told(ZONE))
                .isEqualTo("Siden den 2. marts 2026 kl. 06.00: Serveren afviser nøglen.");
    }

    @Test
    void whatIsOverIsForgottenAndBeginsAnew() {
        troubles.note("sftp", "Serveren svarer ikke.");
        troubles.over("sftp");
        assertThat(troubles.all()).isEmpty();

        clock.forward(1);
        troubles.note("sftp", "Serveren svarer ikke.");
        assertThat(troubles.all()).extracting(SupplyTrouble::since).containsExactly(MONDAY.plusSeconds(86_400));
    }
}
