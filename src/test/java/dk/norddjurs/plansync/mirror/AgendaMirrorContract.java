package dk.norddjurs.plansync.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.norddjurs.plansync.plan.TimeWindow;
import dk.norddjurs.plansync.plan.TreatmentOutcome;
import dk.norddjurs.plansync.sandbox.OddValues;
import dk.norddjurs.plansync.snapshot.AgendaPoint;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.CaseKey;
import dk.norddjurs.plansync.snapshot.Meeting;
import dk.norddjurs.plansync.snapshot.UnreadMeeting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** What every mirror of the agendas keeps to. */
abstract class AgendaMirrorContract {
    static final String SITE = "firstagenda";
    static final TimeWindow JUNE = window("2026-06-01", "2026-06-30");
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Instant MONDAY = Instant.parse("2026-03-02T05:00:00.123456Z");

    private final AgendaMirror mirror = emptyMirror();

    /** A mirror whose methods are transactions of their own, or take part in that of {@link #transactions}. */
    abstract AgendaMirror emptyMirror();

    abstract TransactionOperations transactions();

    @Test
    void aSiteThatWasNeverReadIsUnknown() {
        assertThat(mirror.load(SITE)).isEmpty();
    }

    @Test
    void meetingsComeBackAsTheyWereRead() {
        List<AgendaPoint> points = Stream.<AgendaPoint>concat(
                        OddValues.TEXTS.stream()
                                .map(text -> new AgendaPoint.Open("1a", text, text, text, decided(text))),
                        Stream.of(
                                new AgendaPoint.Open("2", "", "", "", null),
                                new AgendaPoint.Closed("3", CaseKey.of("24/1")),
                                new AgendaPoint.Closed("4", "")))
                .toList();
        Meeting agenda = new Meeting(
                "a\"1'",
                "Økonomiudvalget",
                ZonedDateTime.of(2026, 6, 9, 15, 30, 0, 123_456_000, ZONE),
                Meeting.Document.AGENDA,
                ZonedDateTime.of(2026, 10, 25, 2, 30, 0, 0, ZONE).withLaterOffsetAtOverlap(),
                "https://dagsordener.example/?a=1&b='2'",
                points);
        Meeting minutes = new Meeting(
                "b",
                "",
                ZonedDateTime.of(2026, 6, 9, 0, 30, 0, 0, ZONE),
                Meeting.Document.MINUTES,
                ZonedDateTime.of(2026, 6, 10, 8, 0, 0, 0, ZoneOffset.UTC),
                "",
                List.of());
        AgendaSnapshot reading = new AgendaSnapshot(
                MONDAY,
                JUNE,
                List.of(agenda, minutes),
                List.of(new UnreadMeeting("BUU", day("2026-06-11"), OddValues.TEXTS.get(0))));

        assertThat(mirror.apply(SITE, reading)).isEqualTo(reading);
        assertThat(mirror.load(SITE)).contains(reading);
    }

    private static AgendaPoint.Decided decided(String phrase) {
        return new AgendaPoint.Decided(TreatmentOutcome.POSTPONED, phrase);
    }

    @Test
    void whatStandsInTheWindowIsReplaced() {
        mirror.apply(SITE, reading(JUNE, meeting("a", "2026-06-01"), meeting("b", "2026-06-30", "Før")));

        AgendaSnapshot after = mirror.apply(SITE, reading(JUNE, meeting("b", "2026-06-29", "Nu")));

        assertThat(after.meetings()).containsExactly(meeting("b", "2026-06-29", "Nu"));
        assertThat(mirror.load(SITE)).contains(after);
    }

    @Test
    void whatStandsOutsideOfTheWindowStays() {
        mirror.apply(SITE, reading(JUNE, meeting("a", "2026-06-14"), meeting("b", "2026-06-15")));
        TimeWindow later = window("2026-06-15", "2026-07-31");

        AgendaSnapshot after = mirror.apply(SITE, reading(later, meeting("c", "2026-07-01")));

        assertThat(after.meetings()).containsExactly(meeting("a", "2026-06-14"), meeting("c", "2026-07-01"));
        assertThat(after.window()).isEqualTo(later);
        assertThat(mirror.load(SITE)).contains(after);
    }

    @Test
    void aMeetingThatCouldNotBeReadKeepsWhatWasKnownOfIt() {
        mirror.apply(SITE, reading(JUNE, meeting("a", "2026-06-10", "Kendt"), meeting("b", "2026-06-11")));
        UnreadMeeting unread = new UnreadMeeting("buu", day("2026-06-10"), "Siden svarer ikke.");

        AgendaSnapshot after = mirror.apply(SITE, new AgendaSnapshot(MONDAY, JUNE, List.of(), List.of(unread)));

        assertThat(after.meetings()).containsExactly(meeting("a", "2026-06-10", "Kendt"));
        assertThat(after.problems()).containsExactly(unread);
        assertThat(mirror.load(SITE)).contains(after);
        assertThat(mirror.apply(SITE, reading(JUNE)).meetings()).isEmpty();
    }

    @Test
    void meetingsAreToldInTheOrderOfTheirDays() {
        mirror.apply(SITE, reading(JUNE, meeting("x", "2026-06-20"), meeting("b", "2026-06-10")));

        AgendaSnapshot after = mirror.apply(
                SITE,
                reading(
                        window("2026-06-10", "2026-06-12"),
                        meeting("å", "2026-06-12"),
                        meeting("a", "2026-06-12"),
                        meeting("B", "2026-06-12"),
                        meeting("z", "2026-06-11")));

        assertThat(after.meetings()).extracting(Meeting::id).containsExactly("z", "B", "a", "å", "x");
        assertThat(mirror.load(SITE)).contains(after);
    }

    @Test
    void ofADocumentThatIsNamedTwiceTheLastWordCounts() {
        AgendaSnapshot after = mirror.apply(
                SITE, reading(JUNE, meeting("a", "2026-06-10", "Først"), meeting("a", "2026-06-10", "Sidst")));

        assertThat(after.meetings()).containsExactly(meeting("a", "2026-06-10", "Sidst"));
        assertThat(mirror.load(SITE)).contains(after);
    }

    @Test
    void sitesStayApart() {
        AgendaSnapshot one = mirror.apply(SITE, reading(JUNE, meeting("a", "2026-06-10", "Den ene")));
        AgendaSnapshot other = mirror.apply("acadre", reading(JUNE, meeting("a", "2026-06-10", "Den anden")));

        mirror.apply("acadre", reading(JUNE));

        assertThat(other.meetings()).containsExactly(meeting("a", "2026-06-10", "Den anden"));
        assertThat(mirror.load(SITE)).contains(one);
    }

    @Test
    void aPointThatBecomesClosedLeavesNoText() {
        mirror.apply(SITE, reading(JUNE, meeting("a", "2026-06-10", "Fortroligt")));
        Meeting closed = meeting("a", "2026-06-10", new AgendaPoint.Closed("1", CaseKey.of("24/1")));

        AgendaSnapshot after = mirror.apply(SITE, reading(JUNE, closed));

        assertThat(after.meetings()).containsExactly(closed);
        assertThat(everythingKept()).doesNotContain("Fortroligt").doesNotContain("24/1");
    }

    /** All that is kept, as text. */
    String everythingKept() {
        return mirror.load(SITE).toString();
    }

    @Test
    void aTransactionThatFailsLeavesNothing() {
        mirror.apply(SITE, reading(JUNE, meeting("a", "2026-06-10")));
        AgendaSnapshot before = mirror.load(SITE).orElseThrow();

        assertThatIllegalStateException()
                .isThrownBy(() -> transactions().executeWithoutResult(tx -> {
                    mirror.apply(SITE, reading(window("2026-01-01", "2026-12-31"), meeting("b", "2026-06-11")));
                    throw new IllegalStateException();
                }));

        assertThat(mirror.load(SITE)).contains(before);
    }

    static AgendaSnapshot reading(TimeWindow window, Meeting... meetings) {
        return new AgendaSnapshot(MONDAY, window, List.of(meetings), List.of());
    }

    static Meeting meeting(String id, String day) {
        return meeting(id, day, "Punkt");
    }

    private static Meeting meeting(String id, String day, String caption) {
        return meeting(id, day, new AgendaPoint.Open("1", "24/1", caption, "", null));
    }

    private static Meeting meeting(String id, String day, AgendaPoint point) {
        ZonedDateTime begins = day(day).atTime(16, 0).atZone(ZONE);
        return new Meeting(id, "BUU", begins, Meeting.Document.AGENDA, begins.minusDays(5), "", List.of(point));
    }

    private static TimeWindow window(String from, String until) {
        return new TimeWindow(day(from), day(until));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
