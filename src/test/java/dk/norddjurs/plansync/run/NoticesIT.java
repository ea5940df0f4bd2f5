package dk.norddjurs.plansync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.sandbox.RunningPlansync;
import dk.norddjurs.plansync.sandbox.SandboxMunicipality;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The list tells us of changes, and we look. */
@ExtendWith(OutputCaptureExtension.class)
class NoticesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path work;

    private SandboxMunicipality municipality;
    private RunningPlansync plansync;
    private String address;

    @BeforeEach
    void serve() throws IOException {
        municipality = SandboxMunicipality.start("norddjurs", work, "write");
        municipality.putExport();
        int port = freePort();
        address = "http://127.0.0.1:" + port + "/notices/sharepoint";
        plansync = RunningPlansync.scheduled(
                municipality, port, "plansync.sharepoint.notices.url=" + address, "plansync.run.after-change=2s");
        await(() -> !municipality.graph().subscriptionsUntil().isEmpty());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @AfterEach
    void stop() {
        plansync.close();
        municipality.close();
    }

    @Test
    void aBurstOfChangesLeadsToOneShortRunThatAsksTheListAlone() {
        night();
        municipality.graph().clearJournal();
        municipality.agenda().clearJournal();
        String row = municipality.row("Trafiksikkerhed ved skoler");
        for (int times = 1; times <= 5; times++) {
            municipality.list().edit(row, Map.of("Beløb 2027", BigDecimal.valueOf(times)));
            municipality.graph().tellOf(municipality.list());
        }

        await(() -> newest().cause() == Run.Cause.CHANGE && newest().state().isFinal());

        assertThat(newest().state()).isEqualTo(Run.State.DONE);
        assertThat(newest().requestedBy()).isEqualTo("SharePoint");
        assertThat(newest().report().opened())
                .anySatisfy(line -> assertThat(line.subject()).contains("Trafiksikkerhed ved skoler"));
        assertThat(municipality.agenda().journal()).isEmpty();
        assertThat(municipality.graph().journal())
                .hasSize(3)
                .allMatch(exchange ->
                        exchange.parts().stream().allMatch(part -> part.method().equals("GET")));
        assertThat(runs()).extracting(Run::cause).containsExactly(Run.Cause.CHANGE, Run.Cause.SCHEDULE);
    }

    @Test
    void aNoticeThatDoesNotKnowTheSecretLeadsToNothing(CapturedOutput log) {
        night();
        municipality.graph().tellFalselyOf(municipality.list());
        LockSupport.parkNanos(Duration.ofSeconds(4).toNanos());

        assertThat(runs()).extracting(Run::cause).containsExactly(Run.Cause.SCHEDULE);
        assertThat(log).contains("whose secret is wrong").doesNotContain("guessed");
    }

    @Test
    void nothingButANoticeIsTaken() throws Exception {
        assertThat(post("?validationToken=a%20token%3Cb%3E", "").body()).isEqualTo("a token<b>");
        assertThat(post("?validationToken=" + "a".repeat(3_000), "").statusCode())
                .isEqualTo(404);
        assertThat(post("", "{\"value\":[{}, null, {\"subscriptionId\":\"none\",\"clientState\":\"x\"}]}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(post("", "{}").statusCode()).isEqualTo(202);
        assertThat(post("", "{\"value\":").statusCode()).isEqualTo(400);
        assertThat(post("", "[" + " ".repeat(1_000_001) + "]").statusCode()).isEqualTo(413);
        assertThat(runs()).isEmpty();
    }

    private HttpResponse<String> post(String query, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + query))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void night() {
        plansync.takeInInbox();
        Run asked = plansync.bean(Runs.class).request(plansync.plan().id(), false, Run.Cause.SCHEDULE, "plansync");
        assertThat(plansync.bean(RunWorker.class).await(asked, PATIENCE).state())
                .isEqualTo(Run.State.DONE);
    }

    private List<Run> runs() {
        return plansync.bean(Runs.class).recent(plansync.plan().id(), 10);
    }

    private Run newest() {
        return runs().get(0);
    }

    private static void await(BooleanSupplier happened) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
