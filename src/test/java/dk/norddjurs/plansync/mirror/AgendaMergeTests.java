package dk.norddjurs.plansync.mirror;

import static dk.norddjurs.plansync.mirror.AgendaMirrorContract.JUNE;
import static dk.norddjurs.plansync.mirror.AgendaMirrorContract.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.Meeting;
import dk.norddjurs.plansync.snapshot.UnreadMeeting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaMergeTests {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);
    private static final Meeting KNOWN = meeting("a", "2026-06-10");

    @Test
    void onlyThatCommitteesMeetingOfThatDayIsKept() {
        assertThat(after(new UnreadMeeting("BUU", DAY, ""))).containsExactly(KNOWN);
        assertThat(after(new UnreadMeeting("ØK", DAY, ""))).isEmpty();
        assertThat(after(new UnreadMeeting("BUU", DAY.plusDays(1), ""))).isEmpty();
    }

    @Test
    void whatWasReadGoesBeforeWhatWasKnown() {
        Meeting now = meeting("a", "2026-06-11");

        assertThat(after(new UnreadMeeting("BUU", DAY, ""), now)).containsExactly(now);
    }

    private static List<Meeting> after(UnreadMeeting unread, Meeting... read) {
        AgendaSnapshot reading = new AgendaSnapshot(Instant.EPOCH, JUNE, List.of(read), List.of(unread));
        return AgendaMerge.of(List.of(KNOWN), reading).meetings();
    }
}
