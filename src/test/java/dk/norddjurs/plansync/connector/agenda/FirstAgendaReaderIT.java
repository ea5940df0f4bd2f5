package dk.norddjurs.plansync.connector.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.norddjurs.plansync.plan.TimeWindow;
import dk.norddjurs.plansync.plan.TreatmentOutcome;
import dk.norddjurs.plansync.sandbox.agenda.FirstAgendaSandbox;
import dk.norddjurs.plansync.sandbox.agenda.SandboxMeeting;
import dk.norddjurs.plansync.sandbox.agenda.SandboxPoint;
import dk.norddjurs.plansync.snapshot.AgendaPoint;
import dk.norddjurs.plansync.snapshot.AgendaPoint.Closed;
import dk.norddjurs.plansync.snapshot.AgendaPoint.Decided;
import dk.norddjurs.plansync.snapshot.AgendaPoint.Open;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.CaseKey;
import dk.norddjurs.plansync.snapshot.Meeting;
import dk.norddjurs.plansync.snapshot.Meeting.Document;
import dk.norddjurs.plansync.snapshot.UnreadMeeting;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The traps of FirstAgenda Publication, one by one. */
class FirstAgendaReaderIT {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-20T04:00:00Z"), ZONE);
    private static final TimeWindow YEAR = new TimeWindow(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    private static final ZonedDateTime MEETING = ZonedDateTime.of(2026, 3, 16, 15, 30, 0, 0, ZONE);
    private static final String OK = "Økonomiudvalget";
    private static final String AGENDA = "GET /api/agenda/dagsorden/";

    private final FirstAgendaSandbox site = FirstAgendaSandbox.start();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void cookieIsFetchedFirstAndKept() {
        SandboxMeeting one = meeting(OK, Document.AGENDA);
        SandboxMeeting two = meeting("Kulturudvalget", Document.AGENDA);

        read();

        assertThat(site.journal())
                .containsExactly("GET /", "GET /api/agenda/udvalgsliste", AGENDA + one.id(), AGENDA + two.id());
    }

    @Test
    void expiredCookieIsFetchedAgain() {
        meeting(OK, Document.AGENDA);
        site.afterOverview(site::forgetVisitors);

        assertThat(read().meetings()).hasSize(1);
        assertThat(site.journal()).filteredOn("GET /"::equals).hasSize(2);
    }

    @Test
    void fieldsNamedUtcCarryALocalOffset() {
        meetingAt(ZonedDateTime.of(2026, 7, 1, 0, 30, 0, 0, ZONE));
        meetingAt(ZonedDateTime.of(2026, 1, 31, 23, 30, 0, 0, ZONE));

        assertThat(read().meetings())
                .extracting(Meeting::begins)
                .containsExactly(
                        ZonedDateTime.of(2026, 7, 1, 0, 30, 0, 0, ZONE),
                        ZonedDateTime.of(2026, 1, 31, 23, 30, 0, 0, ZONE));
    }

    @Test
    void offsetOfAnotherZoneIsConverted() {
        SandboxMeeting meeting = meeting(OK, Document.AGENDA);
        site.overviewIs(
                "{'Udvalg':{'A':[{'Navn':'Økonomiudvalget','Moeder':[{'Id':'%s','MeetingBeginUtc':'2026-06-30T22:30:00Z'}]}]}}"
                        .replace('\'', '"')
                        .formatted(meeting.id()));

        Meeting read = read().meetings().get(0);

        assertThat(read.begins()).isEqualTo(ZonedDateTime.of(2026, 7, 1, 0, 30, 0, 0, ZONE));
        assertThat(read.begins().getZone()).isEqualTo(ZONE);
        assertThat(read.released())
                .as("unknown: when we saw it")
                .isEqualTo(CLOCK.instant().atZone(ZONE));
    }

    @Test
    void zeroIdInsideTheAgendaIsNoMeetingsId() {
        SandboxMeeting meeting = meeting(OK, Document.MINUTES);

        Meeting read = read().meetings().get(0);

        assertThat(read.id()).isEqualTo(meeting.id());
        assertThat(read.url()).isEqualTo(site.baseUrl() + "/vis?id=" + meeting.id());
        assertThat(read.released()).isEqualTo(MEETING.minusDays(4));
    }

    @Test
    void documentsOfOneMeetingAreToldApartByName() {
        meeting(OK, Document.AGENDA);
        meeting(OK, Document.SUPPLEMENT);
        meeting(OK, Document.MINUTES);

        assertThat(read().meetings())
                .extracting(Meeting::document)
                .containsExactly(Document.AGENDA, Document.SUPPLEMENT, Document.MINUTES);
    }

    @Test
    void replacedAgendaIsReadByItsNewId() {
        SandboxMeeting replaced = meeting(OK, Document.AGENDA);
        SandboxMeeting other = meeting("Kulturudvalget", Document.AGENDA);
        site.afterOverview(() -> {
            replaced.replace();
            other.replace();
        });

        AgendaSnapshot snapshot = read();

        assertThat(snapshot.meetings()).extracting(Meeting::id).containsExactly(replaced.id(), other.id());
        assertThat(snapshot.problems()).isEmpty();
        assertThat(site.journal())
                .as("the overview is read again once for both")
                .filteredOn("GET /api/agenda/udvalgsliste"::equals)
                .hasSize(2);
    }

    @Test
    void minutesThatHaveReplacedTheAgendaAreRead() {
        SandboxMeeting agenda = meeting(OK, Document.AGENDA);
        site.afterOverview(() -> {
            site.withdraw(agenda);
            meeting(OK, Document.MINUTES);
        });

        assertThat(read().meetings()).extracting(Meeting::document).containsExactly(Document.MINUTES);
    }

    @Test
    void withdrawnAgendaIsAProblemAndCostsNoOther() {
        SandboxMeeting withdrawn = meeting(OK, Document.AGENDA);
        meeting("Kulturudvalget", Document.AGENDA);
        site.afterOverview(() -> site.withdraw(withdrawn));

        AgendaSnapshot snapshot = read();

        assertThat(snapshot.meetings()).extracting(Meeting::committee).containsExactly("Kulturudvalget");
        UnreadMeeting problem = snapshot.problems().get(0);
        assertThat(problem.committee()).isEqualTo(OK);
        assertThat(problem.reason()).contains("HTTP 500", withdrawn.id(), "kontakt leverandøren");
    }

    @Test
    void changedDocumentIsReadThoughItsMetadataAreTheSame() {
        SandboxMeeting meeting = site.meeting(OK, MEETING, Document.MINUTES);
        SandboxPoint point = meeting.point("1", "24/1", "Status", "<p>Før</p>", true);
        assertThat(open(read()).text()).contains("Før");

        point.html("<p>Efter</p>");

        assertThat(open(read()).text()).contains("Efter").doesNotContain("Før");
    }

    @Test
    void decisionUnderItsHeadingIsRecognised() {
        site.meeting(OK, MEETING, Document.MINUTES)
                .point("1", "24/1", "Status", "<h3>Indstilling</h3><p>At planen godkendes.</p>", true)
                .decision("Beslutning i Børneudvalget den 02-03-2026", "Anbefales godkendt.")
                .decision("Sagen udsættes.");

        assertThat(open(read()).decision()).isEqualTo(new Decided(TreatmentOutcome.POSTPONED, "Sagen udsættes"));
    }

    @Test
    void decisionFieldCountsWhereItIsFilled() {
        site.meeting(OK, MEETING, Document.MINUTES)
                .point("1", "24/1", "Status", "", true)
                .itemDecision("<p>Ikke godkendt.</p>");

        assertThat(open(read()).decision()).isEqualTo(new Decided(TreatmentOutcome.REJECTED, "Ikke godkendt"));
    }

    @Test
    void pointIsOpenOnlyIfTheSiteSaysSo() {
        SandboxMeeting meeting = site.meeting(OK, MEETING, Document.AGENDA);
        meeting.point("1", "24/1", "A", "", true).isOpen(null);
        meeting.point("2", "24/2", "B", "", true).isOpen("false");
        meeting.point("3", "24/3", "C", "", true).isOpen(1);
        meeting.point("4", "24/4", "D", "", true).isOpen("true");

        assertThat(read().meetings().get(0).points())
                .extracting(AgendaPoint::getClass)
                .isEqualTo(List.of(Closed.class, Closed.class, Closed.class, Open.class));
    }

    @Test
    void closedDocumentHasClosedPointsOnly() {
        meeting(OK, Document.AGENDA).named("Lukket dagsorden");

        assertThat(read().meetings().get(0).points()).containsExactly(new Closed("1", CaseKey.of("24/1234")));
    }

    @Test
    void textIsBounded() {
        site.meeting(OK, MEETING, Document.AGENDA).point("1", "24/1", "Lang", "<p>" + "ord ".repeat(50_000), true);

        assertThat(open(read()).text()).hasSize(20_000).startsWith("Lang\nord");
    }

    @Test
    void agendaWithoutPointsIsNotCalledRead() {
        site.meeting(OK, MEETING, Document.AGENDA);

        AgendaSnapshot snapshot = read();

        assertThat(snapshot.meetings()).isEmpty();
        assertThat(snapshot.problems().get(0).reason()).contains("ingen punkter", "/vis?id=");
    }

    @Test
    void meetingWithoutADayMayBeInTheWindow() {
        meeting(OK, Document.AGENDA);
        site.overviewIs("""
                {"Udvalg":{"A":[{"Navn":"Kulturudvalget","Moeder":[{"Id":"abc","Dato":"snart"},
                {"Id":"00000000-0000-0000-0000-000000000000","Dato":"2020-01-01T10:00:00"},
                {"Id":"00000000-0000-0000-0000-000000000000","Dato":"2026-05-05T10:00:00"},
                {"Id":"def","Dato":"2020-01-01T10:00:00"}]}]}}""");

        assertThat(read().problems())
                .extracting(UnreadMeeting::committee, UnreadMeeting::day)
                .containsExactly(
                        tuple("Kulturudvalget", YEAR.from()), tuple("Kulturudvalget", LocalDate.of(2026, 5, 5)));
    }

    private SandboxMeeting meeting(String committee, Document document) {
        SandboxMeeting meeting = site.meeting(committee, MEETING, document);
        meeting.point("1", "24/1234", "Status på udmøntningsplan", "<p>Tekst</p>", true);
        return meeting;
    }

    private void meetingAt(ZonedDateTime begins) {
        site.meeting(OK, begins, Document.AGENDA).point("1", "24/1", "Status", "", true);
    }

    private AgendaSnapshot read() {
        return Readers.of(site, CLOCK).read(YEAR);
    }

    private static Open open(AgendaSnapshot snapshot) {
        return (Open) snapshot.meetings().get(0).points().get(0);
    }
}
