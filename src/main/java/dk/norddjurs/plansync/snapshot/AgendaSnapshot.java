package dk.norddjurs.plansync.snapshot;

import dk.norddjurs.plansync.plan.TimeWindow;
import java.time.Instant;
import java.util.List;

/**
 * The meetings that an agenda system publishes.
 *
 * @param readAt   when it was asked
 * @param window   the days that were asked for: absence counts only here
 * @param meetings every published meeting in the window
 * @param problems meetings that stand in the overview and could not be read: sentences for people
 */
public record AgendaSnapshot(Instant readAt, TimeWindow window, List<Meeting> meetings, List<UnreadMeeting> problems) {
    public AgendaSnapshot {
        meetings = List.copyOf(meetings);
        problems = List.copyOf(problems);
    }
}
