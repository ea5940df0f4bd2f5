package dk.norddjurs.plansync.connector.agenda;

import dk.norddjurs.plansync.snapshot.Meeting.Document;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A document as the overview lists it.
 *
 * @param id        its id until it is replaced
 * @param committee as the site writes it
 * @param begins    in the municipality's time zone
 * @param document  which of the meeting's documents
 * @param closed    whether the whole document is a closed one
 * @param released  when it was published, in the municipality's time zone, or null if the site does not say
 */
record Listed(
        String id,
        String committee,
        ZonedDateTime begins,
        Document document,
        boolean closed,
        @Nullable ZonedDateTime released) {
    LocalDate day() {
        return begins.toLocalDate();
    }

    /** Whether both are documents of one meeting. */
    boolean sameMeeting(Listed other) {
        return committee.equalsIgnoreCase(other.committee) && begins.isEqual(other.begins);
    }
}
