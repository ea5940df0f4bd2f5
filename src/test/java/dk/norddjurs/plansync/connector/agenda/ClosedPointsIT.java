package dk.norddjurs.plansync.connector.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dk.norddjurs.plansync.plan.TimeWindow;
import dk.norddjurs.plansync.sandbox.agenda.Failure;
import dk.norddjurs.plansync.sandbox.agenda.FirstAgendaSandbox;
import dk.norddjurs.plansync.sandbox.agenda.SandboxMeeting;
import dk.norddjurs.plansync.snapshot.AgendaPoint.Closed;
import dk.norddjurs.plansync.snapshot.AgendaPoint.Open;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.Meeting.Document;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** A secret planted in closed points is in nothing that the reader gives, throws or logs. */
@ExtendWith(OutputCaptureExtension.class)
class ClosedPointsIT {
    private static final String SECRET = "Hemmeligsen";
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-20T04:00:00Z"), ZONE);
    private static final TimeWindow MARCH = new TimeWindow(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    private static final ZonedDateTime MEETING = ZonedDateTime.of(2026, 3, 16, 15, 30, 0, 0, ZONE);
    private static final Logger OURS = (Logger) LoggerFactory.getLogger("dk.norddjurs");

    private final FirstAgendaSandbox site = FirstAgendaSandbox.start();
    private final SandboxMeeting meeting = site.meeting("Økonomiudvalget", MEETING, Document.MINUTES);

    @BeforeEach
    void logEverything() {
        OURS.setLevel(Level.TRACE);
    }

    @AfterEach
    void close() {
        OURS.setLevel(null);
        site.close();
    }

    @Test
    void closedPointGivesNoText(CapturedOutput output) {
        plantSecret();
        meeting.point("2", "24/2", "Åben sag", "<p>Tekst</p>", true).decision("Godkendt.");

        AgendaSnapshot snapshot = read();

        assertThat(snapshot.meetings().get(0).points()).hasExactlyElementsOfTypes(Closed.class, Open.class);
        assertNoSecret(snapshot, output);
    }

    @Test
    void numberAndCaseNumberCannotCarryTextEither(CapturedOutput output) {
        meeting.point("Afskedigelse af " + SECRET, "24/1 " + SECRET, SECRET, SECRET, false);

        AgendaSnapshot snapshot = read();

        assertThat(snapshot.meetings().get(0).points().get(0).number()).isEqualTo("1");
        assertNoSecret(snapshot, output);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Dagsordenpunkter\":[{\"IsOpen\":false,\"Caption\":Hemmeligsen}]}",
                "{\"Dagsordenpunkter\":[{\"IsOpen\":false,\"Caption\":\"Hemmeligsen",
                "{\"Dagsordenpunkter\":[{\"IsOpen\":false,\"Caption\":\"\\qHemmeligsen\"}]}",
                "{\"Dagsordenpunkter\":[{\"Hemmeligsen\":1,\"Hemmeligsen\" 2}]}",
                "{\"Dagsordenpunkter\":{\"Hemmeligsen\":{\"Hemmeligsen\":\"Hemmeligsen\"}}}",
                "{\"Dagsordenpunkter\":[\"Hemmeligsen\",[\"Hemmeligsen\"],null,7]}",
                "{\"Dagsordenpunkter\":\"Hemmeligsen\"}",
                "\"Hemmeligsen\"",
                "Hemmeligsen"
            })
    void brokenAnswerIsNeverQuoted(String answer, CapturedOutput output) {
        meeting.agendaIs(answer);

        assertNoSecret(read(), output);
    }

    @Test
    void webPageIsNeverQuoted(CapturedOutput output) {
        plantSecret();
        site.failNext("/api/agenda/dagsorden/", Failure.html(500, SECRET));
        AgendaSnapshot snapshot = read();
        site.failOverview(Failure.html(200, SECRET));

        Throwable failed = catchThrowable(this::read);

        StringWriter trace = new StringWriter();
        failed.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).contains("SourceFailed").doesNotContain(SECRET);
        assertNoSecret(snapshot, output);
    }

    private void plantSecret() {
        meeting.point("1", "24/" + SECRET, "Afskedigelse af " + SECRET, "<p>" + SECRET + "</p>", false)
                .decision(SECRET + " afskediges.")
                .itemDecision(SECRET);
    }

    private AgendaSnapshot read() {
        return Readers.of(site, CLOCK).read(MARCH);
    }

    private static void assertNoSecret(AgendaSnapshot snapshot, CapturedOutput output) {
        assertThat(snapshot.meetings().size() + snapshot.problems().size()).isEqualTo(1);
        assertThat(snapshot.toString()).doesNotContainIgnoringCase(SECRET);
        assertThat(JsonMapper.shared().writeValueAsString(snapshot)).doesNotContainIgnoringCase(SECRET);
        assertThat(output.getAll()).contains("agenda read").doesNotContainIgnoringCase(SECRET);
    }
}
