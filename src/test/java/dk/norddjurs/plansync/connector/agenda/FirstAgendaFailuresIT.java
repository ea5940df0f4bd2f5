package dk.norddjurs.plansync.connector.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.connector.AgendaReader;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.plan.TimeWindow;
import dk.norddjurs.plansync.sandbox.agenda.Failure;
import dk.norddjurs.plansync.sandbox.agenda.FirstAgendaSandbox;
import dk.norddjurs.plansync.sandbox.agenda.SandboxMeeting;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.Meeting.Document;
import dk.norddjurs.plansync.snapshot.UnreadMeeting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reader makes of a site that is busy, broken or closed. */
@Timeout(60)
class FirstAgendaFailuresIT {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-20T04:00:00Z"), ZONE);
    private static final TimeWindow MARCH = new TimeWindow(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    private static final ZonedDateTime MEETING = ZonedDateTime.of(2026, 3, 16, 15, 30, 0, 0, ZONE);
    private static final String OVERVIEW = "/api/agenda/udvalgsliste";
    private static final String AGENDA = "/api/agenda/dagsorden/";

    private final FirstAgendaSandbox site = FirstAgendaSandbox.start();

    @BeforeEach
    void publish() {
        meeting("Økonomiudvalget");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 500, 502})
    void overviewThatIsRefusedIsNotAnEmptyOne(int status) {
        site.failOverview(Failure.status(status));

        failed().hasMessageContainingAll("HTTP " + status, site.baseUrl() + OVERVIEW);
    }

    @Test
    void endlessRedirectIsAFailure() {
        site.fail(OVERVIEW, Failure.status(302), 5);

        failed().hasMessageContainingAll("HTTP 302", "plansync.agenda.firstagenda.base-url");
        assertThat(site.journal()).containsExactly("GET /", "GET " + OVERVIEW, "GET /", "GET " + OVERVIEW);
    }

    @Test
    void webPageIsNoData() {
        site.failOverview(Failure.html(200, "Vedligehold"));

        failed().hasMessageContainingAll("webside i stedet for data", "HTTP 200");
    }

    @Test
    void brokenJsonIsAFailure() {
        site.failOverview(Failure.body("{\"Udvalg\":{\"A\":[{\"Navn\":"));

        failed().hasMessageContaining("ikke gyldig JSON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "\"Udvalg\"",
                "{\"Udvalg\":{}}",
                "{\"Udvalg\":{\"A\":[{\"Navn\":\"ØK\",\"Moeder\":null}]}}"
            })
    void overviewWithoutMeetingsIsAFailure(String json) {
        site.overviewIs(json);

        failed().hasMessageContainingAll("ingen møder", OVERVIEW);
    }

    @Test
    void agendaOfAnotherShapeIsAProblem() {
        SandboxMeeting strange = meeting("Kulturudvalget");
        strange.agendaIs("{\"Dagsordenpunkter\":{\"Caption\":\"Hemmelig\"}}");

        AgendaSnapshot snapshot = read();

        assertThat(snapshot.meetings()).hasSize(1);
        assertThat(snapshot.problems()).extracting(UnreadMeeting::committee).containsExactly("Kulturudvalget");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void busySiteIsAskedAgain(int status) {
        site.failOverview(Failure.busy(status, "0"));
        site.failNext(AGENDA, Failure.busy(status, "1"));

        AgendaSnapshot snapshot = read();

        assertThat(snapshot.meetings()).hasSize(1);
        assertThat(snapshot.problems()).isEmpty();
    }

    @Test
    void momentToComeBackIsUnderstood() {
        site.failOverview(Failure.busy(503, "Fri, 20 Mar 2026 04:00:01 GMT"));

        assertThat(read().meetings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3600", "Fri, 20 Mar 2026 05:00:00 GMT"})
    void siteThatIsBusyForLongIsNotWaitedFor(String retryAfter) {
        site.failOverview(Failure.busy(429, retryAfter));

        failed().hasMessageContainingAll("HTTP 429", "requests-per-minute");
        assertThat(site.journal()).filteredOn(("GET " + OVERVIEW)::equals).hasSize(1);
    }

    @Test
    void siteThatStaysBusyIsGivenUp() {
        site.fail(OVERVIEW, Failure.busy(503, "0"), 100);

        failed().hasMessageContaining("HTTP 503");
        assertThat(site.journal()).filteredOn(("GET " + OVERVIEW)::equals).hasSize(3);
    }

    @Test
    void allWaitsTogetherStayWithinTheLimit() {
        Stream.of("A", "B", "C", "D").forEach(this::meeting);
        site.fail(AGENDA, Failure.busy(503, "1"), 100);
        AgendaReader reader =
                Readers.of(Readers.settings(site, Duration.ofSeconds(5), 60_000, Duration.ofSeconds(2)), CLOCK);

        assertThat(reader.read(MARCH).problems()).hasSize(5);
        assertThat(site.journal()).filteredOn(line -> line.contains(AGENDA)).hasSize(7);
    }

    @Test
    void cutConnectionIsTriedAgain() {
        site.failOverview(Failure.cut());

        assertThat(read().meetings()).hasSize(1);
    }

    @Test
    void answerThatDripsIsCutOff() {
        site.fail(OVERVIEW, Failure.slow(Duration.ofSeconds(20)), 1);
        AgendaReader reader = Readers.of(Readers.settings(site, Duration.ofMillis(500), 60_000, Duration.ZERO), CLOCK);

        assertThatThrownBy(() -> reader.read(MARCH))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContainingAll("svarer ikke", OVERVIEW);
    }

    @Test
    void siteThatIsNotThereIsAFailure() {
        site.close();

        failed().hasMessageContainingAll("svarer ikke", "plansync.agenda.firstagenda.base-url");
    }

    @Test
    void siteThatDiesMeanwhileIsNotAskedForever() {
        Stream.of("A", "B", "C", "D", "E", "F").forEach(this::meeting);
        site.fail(AGENDA, Failure.cut(), 100);
        AgendaReader reader = Readers.of(Readers.settings(site, Duration.ofSeconds(5), 60_000, Duration.ZERO), CLOCK);

        AgendaSnapshot snapshot = reader.read(MARCH);

        assertThat(snapshot.problems()).hasSize(7);
        assertThat(snapshot.problems().get(6))
                .extracting(UnreadMeeting::reason)
                .asString()
                .contains("blev ikke spurgt");
        assertThat(site.journal()).filteredOn(line -> line.contains(AGENDA)).hasSizeBetween(3, 6);
    }

    @Test
    void enormousAnswerIsRefused() {
        site.failNext(AGENDA, Failure.body("[" + "1,".repeat(17 << 20) + "1]"));

        assertThat(read().problems().get(0).reason()).contains("større end 32 MB");
    }

    @Test
    void requestsKeepTheirPace() {
        Stream.of("A", "B", "C").forEach(this::meeting);
        AgendaReader reader = Readers.of(Readers.settings(site, Duration.ofSeconds(5), 300, Duration.ZERO), CLOCK);
        long start = System.nanoTime();

        reader.read(MARCH);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(1000));
    }

    private SandboxMeeting meeting(String committee) {
        SandboxMeeting meeting = site.meeting(committee, MEETING, Document.AGENDA);
        meeting.point("1", "24/1234", "Status", "<p>Tekst</p>", true);
        return meeting;
    }

    private AgendaSnapshot read() {
        return Readers.of(site, CLOCK).read(MARCH);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> failed() {
        return assertThatThrownBy(this::read).isInstanceOf(SourceFailed.class);
    }
}
