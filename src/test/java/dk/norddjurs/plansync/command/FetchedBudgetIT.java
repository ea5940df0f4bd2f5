package dk.norddjurs.plansync.command;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.connector.AcceptedExports;
import dk.norddjurs.plansync.sandbox.RunningPlansync;
import dk.norddjurs.plansync.sandbox.SandboxMunicipality;
import dk.norddjurs.plansync.sandbox.sftp.SftpSandbox;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports on an SFTP server reach the runs, and an outage there reaches people. */
class FetchedBudgetIT {
    @TempDir
    private Path work;

    private SandboxMunicipality municipality;
    private SftpSandbox server;
    private RunningPlansync plansync;

    @BeforeEach
    void start() {
        municipality = SandboxMunicipality.start("norddjurs", work, "write");
        server = SftpSandbox.start(work.resolve("sftp"));
        server.put(
                profile() + "/" + municipality.export().name(),
                municipality.export().content());
    }

    @AfterEach
    void stop() {
        plansync.close();
        server.close();
        municipality.close();
    }

    private String profile() {
        return municipality.inbox().getFileName().toString();
    }

    private RunningPlansync against(String... more) {
        return RunningPlansync.against(
                municipality,
                Stream.concat(
                                server.properties(work.resolve("key")).entrySet().stream()
                                        .map(property -> property.getKey() + "=" + property.getValue()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void aSyncFetchesBeforeItRunsAndGoesOnWithWhatItHasWhenItCannot() {
        plansync = against("plansync.budget.fetch=false", "plansync.budget.sftp.attempts=1");

        Said first = said("sync");
        assertThat(first.status()).as(first.out() + first.err()).isZero();
        assertThat(first.out()).doesNotContain("Siden den");
        assertThat(exports().newest(profile(), line -> true)).isPresent();
        assertThat(said("doctor").lines())
                .contains(
                        "ok    SFTP-loginnet: med nøglen »" + work.resolve("key") + "«",
                        "ok    SFTP-mapperne: ./" + profile());

        server.close();
        Said without = said("sync");
        assertThat(without.status()).isZero();
        assertThat(without.out()).contains("Siden den 4. juni 2025", "Budgetudtræk kan ikke hentes", "firewall");
        assertThat(exports().newest(profile(), line -> true)).isPresent();
        Said doctor = said("doctor");
        assertThat(doctor.status()).isEqualTo(1);
        assertThat(doctor.out()).contains("FEJL  SFTP-serveren: ", "–     SFTP-loginnet: ikke spurgt");

        server = server.again();
        assertThat(said("sync").out()).doesNotContain("Siden den");
    }

    @Test
    void theServiceFetchesByItself() {
        plansync = against();

        long deadline = System.nanoTime() + 30_000_000_000L;
        while (exports().newest(profile(), line -> true).isEmpty() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }

        assertThat(exports().newest(profile(), line -> true)).isPresent();
    }

    private AcceptedExports exports() {
        return plansync.bean(AcceptedExports.class);
    }

    private Said said(String... words) {
        return Said.by(() -> CommandLine.parse(words).orElseThrow().call(plansync.context()));
    }
}
