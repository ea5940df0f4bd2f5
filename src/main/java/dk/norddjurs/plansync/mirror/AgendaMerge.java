package dk.norddjurs.plansync.mirror;

import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.Meeting;
import dk.norddjurs.plansync.snapshot.UnreadMeeting;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts a new reading of the agendas together with what was known before. */
public final class AgendaMerge {
    private static final Comparator<Meeting> BY_DAY =
            Comparator.comparing(Meeting::day).thenComparing(Meeting::id);

    private AgendaMerge() {}

    /** All meetings that are known after the reading, in the order of their days, with its window and its problems. */
    public static AgendaSnapshot of(List<Meeting> before, AgendaSnapshot reading) {
        Map<String, Meeting> known = new HashMap<>();
        before.stream()
                .filter(meeting -> !reading.window().contains(meeting.day()) || isUnread(meeting, reading.problems()))
                .forEach(meeting -> known.put(meeting.id(), meeting));
        reading.meetings().forEach(meeting -> known.put(meeting.id(), meeting));
        List<Meeting> meetings = known.values().stream().sorted(BY_DAY).toList();
        return new AgendaSnapshot(reading.readAt(), reading.window(), meetings, reading.problems());
    }

    private static boolean isUnread(Meeting meeting, List<UnreadMeeting> problems) {
        return problems.stream()
                .anyMatch(problem -> problem.day().equals(meeting.day())
                        && problem.committee().equalsIgnoreCase(meeting.committee()));
    }
}
