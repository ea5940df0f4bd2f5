package dk.norddjurs.plansync.snapshot;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A committee's meeting, as one published document tells it. Agenda, supplementary agenda and minutes of one meeting are
 * separate documents.
 *
 * @param id        the document's id in the agenda system: never a key of ours, for a replaced agenda gets a new one
 * @param committee as the agenda system writes it
 * @param begins    in the municipality's time zone
 * @param document  which of the three documents this is
 * @param released  when it was published, in the municipality's time zone
 * @param url       where a person can read it
 * @param points    in the order of the agenda
 */
public record Meeting(
        String id,
        String committee,
        ZonedDateTime begins,
        Document document,
        ZonedDateTime released,
        String url,
        List<AgendaPoint> points) {
    public Meeting {
        points = List.copyOf(points);
    }

    /** Which document of a meeting. */
    public enum Document {
        AGENDA,
        SUPPLEMENT,
        MINUTES
    }

    public LocalDate day() {
        return begins.toLocalDate();
    }
}
