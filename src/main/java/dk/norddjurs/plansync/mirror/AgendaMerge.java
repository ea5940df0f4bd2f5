package dk.norddjurs.plansync.mirror;

import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.Meeting;
import dk.norddjurs.plansync.snapshot.UnreadMeeting;
import java.util.List;
import java.util.stream.Stream;

/** Puts a new reading of the agendas together with what was known before. */
public final class AgendaMerge {
    private AgendaMerge() {}

    /** All meetings that are known after the reading, with its window and its problems. */
    public static AgendaSnapshot of(List<Meeting> before, AgendaSnapshot reading) {
        Stream<Meeting> kept = before.stream()
                .filter(meeting -> !reading.window().contains(meeting.day()) || isUnread(meeting, reading.problems()));
        List<Meeting> meetings = Stream.concat(
                        kept.filter(meeting -> reading.meetings().stream()
                                .noneMatch(now -> now.id().equals(meeting.id()))),
                        reading.meetings().stream())
                .toList();
        return new AgendaSnapshot(reading.readAt(), reading.window(), meetings, reading.problems());
    }

    private static boolean isUnread(Meeting meeting, List<UnreadMeeting> problems) {
        return problems.stream()
                .anyMatch(problem -> problem.day().equals(meeting.day())
                        && problem.committee().equalsIgnoreCase(meeting.committee()));
    }
}
