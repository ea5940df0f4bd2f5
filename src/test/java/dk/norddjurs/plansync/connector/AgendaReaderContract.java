package dk.norddjurs.plansync.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.plan.TimeWindow;
import dk.norddjurs.plansync.plan.TreatmentOutcome;
import dk.norddjurs.plansync.snapshot.AgendaPoint.Closed;
import dk.norddjurs.plansync.snapshot.AgendaPoint.Decided;
import dk.norddjurs.plansync.snapshot.AgendaPoint.Open;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.CaseKey;
import dk.norddjurs.plansync.snapshot.Meeting;
import dk.norddjurs.plansync.snapshot.Meeting.Document;
import dk.norddjurs.plansync.snapshot.Source;
import dk.norddjurs.plansync.snapshot.UnreadMeeting;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every reader of an agenda system has to do, whatever system it is. */
public abstract class AgendaReaderContract {
    protected static final String SECRET = "Opsigelse af Hemmeligsens kontrakt";
    protected static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    protected static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-20T04:00:00Z"), ZONE);
    protected static final TimeWindow MARCH = new TimeWindow(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    protected static final ZonedDateTime MEETING = ZonedDateTime.of(2026, 3, 16, 15, 30, 0, 0, ZONE);
    protected static final String OK = "Økonomiudvalget";

    /** The reader, with the clock above and the municipality's phrases. */
    protected abstract AgendaReader reader();

    /** Publishes a document of a meeting. */
    protected abstract void publish(String committee, ZonedDateTime begins, Document document, Given... points);

    /** Lets the system refuse everything. */
    protected abstract void shutDown();

    /** Lets this committee's documents be announced but unreadable. */
    protected abstract void spoil(String committee);

    /**
     * A point to publish.
     *
     * @param text     a sentence
     * @param decision a sentence, or null while there is none
     */
    protected record Given(
            String number,
            String caseNumber,
            String caption,
            String text,
            boolean open,
            @Nullable String decision) {}

    protected static Given open(String caption, @Nullable String decision) {
        return new Given("7", "24/1234", caption, "Forslaget R307(B) er klar.", true, decision);
    }

    @Test
    void meetingIsReadWithItsPoints() {
        publish(OK, MEETING, Document.MINUTES, open("Status på udmøntningsplan", "Godkendt."));

        AgendaSnapshot snapshot = reader().read(MARCH);

        assertThat(snapshot.problems()).isEmpty();
        assertThat(snapshot.readAt()).isEqualTo(CLOCK.instant());
        assertThat(snapshot.window()).isEqualTo(MARCH);
        Meeting meeting = snapshot.meetings().get(0);
        assertThat(meeting.committee()).isEqualTo(OK);
        assertThat(meeting.begins()).isEqualTo(MEETING);
        assertThat(meeting.document()).isEqualTo(Document.MINUTES);
        Open point = (Open) meeting.points().get(0);
        assertThat(point.number()).isEqualTo("7");
        assertThat(point.caseNumber()).isEqualTo("24/1234");
        assertThat(point.caption()).isEqualTo("Status på udmøntningsplan");
        assertThat(point.text())
                .contains("Status på udmøntningsplan", "R307(B)")
                .doesNotContain("<");
        assertThat(point.decision()).isEqualTo(new Decided(TreatmentOutcome.APPROVED, "Godkendt"));
    }

    @Test
    void onlyMeetingsInTheWindowAreRead() {
        publish(OK, MEETING.minusYears(6), Document.MINUTES, open("Gammel", null));
        publish(OK, MARCH.from().atTime(0, 5).atZone(ZONE), Document.MINUTES, open("Den første", null));
        publish(OK, MARCH.until().atTime(23, 55).atZone(ZONE), Document.AGENDA, open("Den sidste", null));
        publish(OK, MARCH.until().plusDays(1).atTime(0, 5).atZone(ZONE), Document.AGENDA, open("Ny", null));

        assertThat(reader().read(MARCH).meetings())
                .extracting(Meeting::day)
                .containsExactlyInAnyOrder(MARCH.from(), MARCH.until());
    }

    @Test
    void windowWithoutMeetingsIsNoFailure() {
        publish(OK, MEETING.minusYears(1), Document.MINUTES, open("Gammel", null));

        AgendaSnapshot snapshot = reader().read(MARCH);

        assertThat(snapshot.meetings()).isEmpty();
        assertThat(snapshot.problems()).isEmpty();
    }

    @Test
    void closedPointHasNumberAndKeyAndNoText() {
        publish(OK, MEETING, Document.MINUTES, new Given("9", "24/9999", SECRET, SECRET, false, SECRET));

        AgendaSnapshot snapshot = reader().read(MARCH);

        assertThat(snapshot.meetings().get(0).points()).containsExactly(new Closed("9", CaseKey.of("24/9999")));
        assertThat(snapshot.toString()).doesNotContain("Hemmelig", "24/9999");
    }

    @Test
    void pointWithoutDecisionHasNone() {
        publish(OK, MEETING, Document.AGENDA, open("Status på udmøntningsplan", null));

        assertThat(((Open) reader().read(MARCH).meetings().get(0).points().get(0)).decision())
                .isNull();
    }

    @Test
    void unknownWordingIsNotGuessed() {
        publish(OK, MEETING, Document.MINUTES, open("Status", "Drøftet med forbehold."));

        assertThat(((Open) reader().read(MARCH).meetings().get(0).points().get(0)).decision())
                .isEqualTo(new Decided(TreatmentOutcome.UNKNOWN, "Drøftet med forbehold."));
    }

    @Test
    void unreadableMeetingCostsNoOther() {
        publish("Kulturudvalget", MEETING.minusDays(1), Document.AGENDA, open("Før", null));
        publish(OK, MEETING, Document.AGENDA, open("Status", null));
        publish("Teknikudvalget", MEETING.plusDays(1), Document.AGENDA, open("Efter", null));
        spoil(OK);

        AgendaSnapshot snapshot = reader().read(MARCH);

        assertThat(snapshot.meetings())
                .extracting(Meeting::committee)
                .containsExactlyInAnyOrder("Kulturudvalget", "Teknikudvalget");
        UnreadMeeting problem = snapshot.problems().get(0);
        assertThat(problem.committee()).isEqualTo(OK);
        assertThat(problem.day()).isEqualTo(MEETING.toLocalDate());
        assertThat(problem.reason()).isNotBlank();
    }

    @Test
    void emptySystemIsAFailure() {
        assertThatThrownBy(() -> reader().read(MARCH)).isInstanceOf(SourceFailed.class);
    }

    @Test
    void systemThatRefusesIsAFailure() {
        publish(OK, MEETING, Document.AGENDA, open("Status", null));
        shutDown();

        assertThatThrownBy(() -> reader().read(MARCH))
                .isInstanceOfSatisfying(
                        SourceFailed.class,
                        failed -> assertThat(failed.source()).isEqualTo(Source.AGENDA));
    }
}
