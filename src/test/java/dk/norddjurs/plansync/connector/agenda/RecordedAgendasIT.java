package dk.norddjurs.plansync.connector.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.plan.TimeWindow;
import dk.norddjurs.plansync.sandbox.agenda.FirstAgendaSandbox;
import dk.norddjurs.plansync.snapshot.AgendaPoint.Open;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.Meeting;
import dk.norddjurs.plansync.snapshot.Meeting.Document;
import dk.norddjurs.plansync.snapshot.UnreadMeeting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** Answers that real sites have given. */
class RecordedAgendasIT {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-20T04:00:00Z"), ZONE);
    private static final ZonedDateTime MEETING = ZonedDateTime.of(2026, 3, 16, 15, 30, 0, 0, ZONE);

    private final FirstAgendaSandbox site = FirstAgendaSandbox.start();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void recordedAnswersOfHvidovreAreRead() throws IOException {
        site.overviewIs("{\"Udvalg\":{\"Udvalg 2022-2025\":[" + recorded("udvalg_verbatim_excerpt.json") + "]}}");
        site.meeting("x", MEETING, Document.AGENDA)
                .agendaIs(recorded("agenda_verbatim_excerpt.json"))
                .withId("27384fe1-0877-477e-be29-ca0192a8b4c4");

        AgendaSnapshot snapshot = read(2024, 2025);

        Meeting minutes = snapshot.meetings().get(0);
        assertThat(minutes.committee()).isEqualTo("Børne- og Uddannelsesudvalget");
        assertThat(minutes.document()).isEqualTo(Document.MINUTES);
        assertThat(minutes.begins()).isEqualTo(ZonedDateTime.of(2025, 12, 1, 8, 0, 0, 0, ZONE));
        assertThat(minutes.points())
                .containsExactly(
                        new Open("1", "25/26257", "Godkendelse af dagsorden", "Godkendelse af dagsorden", null),
                        new Open("2", "25/26257", "Meddelelser", "Meddelelser", null));
        assertThat(snapshot.problems()).extracting(UnreadMeeting::day).containsExactly(LocalDate.of(2024, 12, 2));
    }

    @Test
    void recordedShapeOfMiddelfartIsRead() throws IOException {
        JsonNode both = Json.parse(recorded("middelfart_shape.json").getBytes(StandardCharsets.UTF_8));
        site.overviewIs(both.path("catalog").toString());
        site.meeting("x", MEETING, Document.AGENDA)
                .agendaIs(both.path("agenda").toString())
                .withId("0297a497-000a-429c-a7d5-00e803399c51");

        Meeting agenda = read(2026, 2026).meetings().get(0);

        assertThat(agenda.document()).isEqualTo(Document.AGENDA);
        assertThat(agenda.day()).isEqualTo(LocalDate.of(2026, 9, 8));
        assertThat(agenda.points())
                .containsExactly(new Open(
                        "122",
                        "2026-000962",
                        "1. behandling af budget 2027-2030",
                        "1. behandling af budget 2027-2030\nForvaltningen indstiller\n"
                                + "Budgetforslaget fremsendes til behandling i Byrådet.",
                        null));
    }

    private AgendaSnapshot read(int from, int until) {
        return Readers.of(site, CLOCK).read(new TimeWindow(LocalDate.of(from, 1, 1), LocalDate.of(until, 12, 31)));
    }

    private static String recorded(String file) throws IOException {
        return new ClassPathResource("firstagenda/" + file).getContentAsString(StandardCharsets.UTF_8);
    }
}
