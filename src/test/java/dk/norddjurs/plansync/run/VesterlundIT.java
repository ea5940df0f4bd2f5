package dk.norddjurs.plansync.run;

import static dk.norddjurs.plansync.sandbox.RunningPlansync.report;
import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.sandbox.Expected;
import dk.norddjurs.plansync.sandbox.RunningPlansync;
import dk.norddjurs.plansync.sandbox.SandboxMunicipality;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second municipality, with columns, codes, committees and files of its own, lives by configuration alone. */
class VesterlundIT {
    @TempDir
    private Path work;

    @Test
    void everyWriteWaitsForSomebodyAndThenExactlyThoseAreWritten() {
        Expected expected = Expected.of("vesterlund");
        try (SandboxMunicipality municipality = SandboxMunicipality.start("vesterlund", work, "ask")) {
            municipality.putExport();
            try (RunningPlansync plansync = RunningPlansync.against(municipality)) {
                plansync.takeInInbox();
                Map<String, String> before = plansync.cells();

                Run proposed = plansync.sync();

                assertThat(proposed.state()).isEqualTo(Run.State.DONE);
                assertThat(plansync.findings()).isEqualTo(expected.findings());
                assertThat(report(proposed).writes())
                        .hasSameSizeAs(expected.writes().entrySet())
                        .noneMatch(RunReport.WriteLine::written);
                assertThat(municipality.graph().journal()).noneMatch(request -> request.isBatch());
                assertThat(plansync.cells()).isEqualTo(before);

                Run approved = plansync.await(plansync.bean(Runs.class).approve(proposed.id(), "økonomi"));

                assertThat(approved.state()).isEqualTo(Run.State.DONE);
                assertThat(Changes.between(before, plansync.cells())).isEqualTo(expected.writes());
                assertThat(plansync.findings()).isEqualTo(expected.lastingFindings());
                assertThat(municipality.graph().violations()).isEmpty();
                assertThat(plansync.sync())
                        .satisfies(quiet -> assertThat(report(quiet).writes()).isEmpty());
            }
        }
    }
}
