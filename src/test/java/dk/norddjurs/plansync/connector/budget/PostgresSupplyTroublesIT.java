package dk.norddjurs.plansync.connector.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.connector.SupplyTroubles;
import dk.norddjurs.plansync.sandbox.StoreDatabase;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The memory in PostgreSQL keeps to the contract, and tells the log once. */
@ExtendWith(OutputCaptureExtension.class)
class PostgresSupplyTroublesIT extends SupplyTroublesContract {
    @Override
    SupplyTroubles none(Clock clock) {
        return new PostgresSupplyTroubles(new StoreDatabase().jdbc(), clock);
    }

    @Test
    void anOutageIsLoggedWhenItBeginsAndWhenItEnds(CapturedOutput log) {
        SupplyTroubles troubles = none(Clock.systemUTC());
        for (int i = 0; i < 5; i++) {
            troubles.note("sftp", "Serveren svarer ikke.");
        }
        troubles.over("sftp");
        troubles.over("sftp");

        assertThat(log.getAll()).containsOnlyOnce("cannot come in (sftp): Serveren svarer ikke.");
        assertThat(log.getAll()).containsOnlyOnce("can come in again (sftp)");
    }
}
