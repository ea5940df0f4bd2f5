package dk.norddjurs.plansync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.digest.Digest.Ahead;
import dk.norddjurs.plansync.digest.Digest.Item;
import dk.norddjurs.plansync.link.KnownLinks;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.TimeWindow;
import dk.norddjurs.plansync.snapshot.AgendaPoint;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.CaseKey;
import dk.norddjurs.plansync.snapshot.Meeting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands before a committee. */
class CommitteesAheadTests {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 4);
    private static final TimeWindow AHEAD = new TimeWindow(TODAY, TODAY.plusWeeks(6));
    private static final Item FLEET = new Item("Flådestyring", "R003", "");

    @Test
    void aPublishedMeetingIsToldWithCommitteeAndDate() {
        assertThat(ahead(fleet(), meeting("ØK", TODAY.plusDays(6), open("Flådestyring R003"))))
                .containsExactly(new Ahead(TODAY.plusDays(6), "", "Økonomiudvalget", List.of(FLEET)));
    }

    @Test
    void agendaAndSupplementAreOneMeeting() {
        assertThat(ahead(
                        fleet(),
                        meeting("ØK", TODAY.plusDays(6), open("Flådestyring R003")),
                        meeting("Økonomiudvalget", TODAY.plusDays(6), open("Tillæg til R003"))))
                .hasSize(1);
    }

    @Test
    void meetingsThatAreOverOrFarAwayAreLeftOut() {
        assertThat(ahead(
                        fleet(),
                        meeting("ØK", TODAY.minusDays(1), open("R003")),
                        meeting("ØK", TODAY.plusWeeks(6).plusDays(1), open("R003"))))
                .isEmpty();
    }

    @Test
    void ofAClosedPointOnlyCommitteeAndDateAreTold() {
        PlanItem item = SamplePlan.item(1, "Salg af ejendom", "case-numbers", "24/1234");

        assertThat(ahead(item, meeting("ØK", TODAY.plusDays(6), new AgendaPoint.Closed("17", CaseKey.of("24/1234")))))
                .containsExactly(new Ahead(
                        TODAY.plusDays(6), "", "Økonomiudvalget", List.of(new Item("Salg af ejendom", "", ""))));
    }

    @Test
    void aPlannedTimeIsToldInThePlansOwnWords() {
        assertThat(ahead(fleet("BUU: juni 2025")))
                .containsExactly(new Ahead(TODAY, "juni 2025", "Børne- og Ungdomsudvalget", List.of(FLEET)));
    }

    @Test
    void aPlannedTimeThatIsAnnouncedOrOverIsNotToldTwice() {
        assertThat(ahead(fleet("BUU: juni 2025"), meeting("BUU", TODAY.plusDays(7), open("R003"))))
                .singleElement()
                .matches(Ahead::announced);
        assertThat(ahead(fleet("BUU: juni 2025"), meeting("BUU", TODAY.minusDays(2), open("R003"))))
                .isEmpty();
    }

    @Test
    void aTimeThatIsNotCertainAndAFinishedItemAreLeftOut() {
        assertThat(ahead(fleet("BUU: løbende"))).isEmpty();
        assertThat(ahead(SamplePlan.item(
                        1, "Flådestyring", "planned-treatments", "BUU: juni 2025", "status", "afsluttet")))
                .isEmpty();
    }

    private static PlanItem fleet() {
        return SamplePlan.item(1, "Flådestyring", "code", "R003");
    }

    private static PlanItem fleet(String planned) {
        return SamplePlan.item(1, "Flådestyring", "code", "R003", "planned-treatments", planned);
    }

    private static List<Ahead> ahead(PlanItem item, Meeting... meetings) {
        return new CommitteesAhead(SamplePlan.settings(), KnownLinks.NONE, SamplePlan.names(item))
                .of(List.of(item), new AgendaSnapshot(Instant.EPOCH, AHEAD, List.of(meetings), List.of()), AHEAD);
    }

    private static AgendaPoint open(String caption) {
        return new AgendaPoint.Open("3", "", caption, "", null);
    }

    private static Meeting meeting(String committee, LocalDate day, AgendaPoint point) {
        var begins = day.atTime(14, 0).atZone(ZoneId.of("Europe/Copenhagen"));
        return new Meeting(
                committee + day,
                committee,
                begins,
                Meeting.Document.AGENDA,
                begins,
                "https://x.example",
                List.of(point));
    }
}
