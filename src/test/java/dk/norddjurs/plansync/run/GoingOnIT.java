package dk.norddjurs.plansync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.sandbox.RunningPlansync;
import dk.norddjurs.plansync.sandbox.SandboxMunicipality;
import dk.norddjurs.plansync.sandbox.graph.Fault;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SharePoint asks for patience in the middle of a night. */
class GoingOnIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path work;

    private SandboxMunicipality municipality;
    private RunningPlansync plansync;

    private void start(String... properties) throws IOException {
        municipality = SandboxMunicipality.start("norddjurs", work, "write");
        municipality.putExport();
        plansync = RunningPlansync.serving(municipality, properties);
        plansync.takeInInbox();
    }

    @AfterEach
    void stop() {
        plansync.close();
        municipality.close();
    }

    @Test
    void whatSharePointHasNoTimeForIsLeftAndGoneOnWithWhenItHas() throws IOException {
        start("plansync.sharepoint.max-wait=2s", "plansync.run.go-on-after=1s");
        municipality.graph().failNext(Kind.BATCH, busy(4));

        Run night = await(ask(), PATIENCE);

        assertThat(night.report().writes()).isNotEmpty().anyMatch(line -> !line.written());
        await(() ->
                newest().cause() == Run.Cause.CONTINUATION && newest().state().isFinal());
        assertThat(newest().requestedBy()).isEqualTo("plansync");
        assertThat(newest().state()).isEqualTo(Run.State.DONE);
        assertThat(newest().report().writes()).isNotEmpty().allMatch(RunReport.WriteLine::written);
        assertThat(newest().report().mails()).isZero();
        assertThat(plansync.bean(Runs.class).recent(plansync.plan().id(), 10)).hasSize(2);
    }

    @Test
    void aReadingThatWouldTakeTooLongIsMadeLater() throws IOException {
        start("plansync.sharepoint.max-wait=2s", "plansync.run.go-on-after=1s");
        municipality.graph().failNext(Kind.COLUMNS, busy(4));

        assertThat(await(ask(), PATIENCE).state()).isEqualTo(Run.State.INCOMPLETE);

        await(() ->
                newest().cause() == Run.Cause.CONTINUATION && newest().state().isFinal());
        assertThat(newest().state()).isEqualTo(Run.State.DONE);
    }

    @Test
    void aRunThatWaitsSaysSo() throws Exception {
        start();
        municipality.graph().failNext(Kind.COLUMNS, busy(8));

        Run run = ask();
        await(() -> plansync.bean(Runs.class).waitsUntil(run.id()).isPresent());

        assertThat(get("/runs/" + run.id())).contains("Venter på SharePoint til ");
        assertThat(get("/api/v1/runs/" + run.id())).contains("\"waitsUntil\":\"20");
        assertThat(await(run, PATIENCE).state()).isEqualTo(Run.State.DONE);
        assertThat(get("/runs/" + run.id())).doesNotContain("Venter på SharePoint");
        assertThat(get("/api/v1/runs/" + run.id())).contains("\"waitsUntil\":null");
    }

    @Test
    void inAnOutageTheNextAttemptIsNotMadeAtOnce() throws IOException {
        start("plansync.sharepoint.max-wait=2s");
        municipality.graph().failNext(50, Kind.COLUMNS, Fault.status(503));

        assertThat(await(ask(), PATIENCE).state()).isEqualTo(Run.State.INCOMPLETE);
        LockSupport.parkNanos(Duration.ofSeconds(6).toNanos());

        assertThat(plansync.bean(Runs.class).recent(plansync.plan().id(), 10)).hasSize(1);
    }

    private static Fault busy(int seconds) {
        return Fault.status(429).header("Retry-After", Integer.toString(seconds));
    }

    private Run ask() {
        return plansync.bean(Runs.class).request(plansync.plan().id(), false, Run.Cause.SCHEDULE, "plansync");
    }

    private Run await(Run run, Duration atMost) {
        return plansync.bean(RunWorker.class).await(run, atMost);
    }

    private Run newest() {
        return plansync.bean(Runs.class).recent(plansync.plan().id(), 1).get(0);
    }

    private String get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + plansync.port() + path);
        HttpRequest request =
                HttpRequest.newBuilder(address).header("Accept-Language", "da").build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private static void await(BooleanSupplier holds) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for " + PATIENCE).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
