package dk.norddjurs.plansync.connector.agenda;

import dk.norddjurs.plansync.snapshot.Meeting.Document;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * All documents of all committees, over many years, as {@code /api/agenda/udvalgsliste} lists them.
 *
 * @param documents every one that has an id and a day
 * @param unclear   the committees, once for each document, of those that have not
 */
record Overview(List<Listed> documents, List<String> unclear) {
    static final String PATH = "/api/agenda/udvalgsliste";

    /**
     * Reads the site's answer: groups of committees, each with its meetings.
     *
     * @param zone the municipality's time zone
     */
    static Overview of(JsonNode answer, ZoneId zone) {
        Overview overview = new Overview(new ArrayList<>(), new ArrayList<>());
        for (JsonNode group : answer.path("Udvalg").values()) {
            for (JsonNode committee : group.values()) {
                String name = Json.text(committee, "Navn");
                for (JsonNode meeting : committee.path("Moeder").values()) {
                    overview.add(name, meeting, zone);
                }
            }
        }
        return overview;
    }

    private void add(String committee, JsonNode meeting, ZoneId zone) {
        ZonedDateTime begins = time(meeting, zone, "Dato", "MeetingBeginUtc");
        String id = Json.text(meeting, "Id");
        if (begins == null || !id.matches("[0-9A-Za-z-]{1,64}") || id.matches("[0-]+")) {
            unclear.add(committee);
        } else if (documents.stream().noneMatch(other -> other.id().equals(id))) {
            documents.add(new Listed(
                    id, committee, begins, document(meeting), closed(meeting), time(meeting, zone, "ReleasedDate")));
        }
    }

    /** The name tells more than the flags: a supplementary agenda is not always flagged as one. */
    private static Document document(JsonNode meeting) {
        String name = Json.text(meeting, "Navn").toLowerCase(Locale.ROOT);
        if (name.contains("referat")) {
            return Document.MINUTES;
        }
        if (name.startsWith("tillæg") || Json.isTrue(meeting, "IsSupplementaryAgenda")) {
            return Document.SUPPLEMENT;
        }
        return Json.isTrue(meeting, "Afsluttet") ? Document.MINUTES : Document.AGENDA;
    }

    private static boolean closed(JsonNode meeting) {
        return Json.text(meeting, "Navn").toLowerCase(Locale.ROOT).startsWith("lukke");
    }

    /** The first readable one. Fields that end in Utc carry a local offset: the offset counts, not the name. */
    private static @Nullable ZonedDateTime time(JsonNode meeting, ZoneId zone, String... fields) {
        for (String field : fields) {
            String written = Json.text(meeting, field);
            try {
                return written.matches(".*T.*(Z|[+-]\\d\\d:?\\d\\d)")
                        ? OffsetDateTime.parse(written).atZoneSameInstant(zone)
                        : LocalDateTime.parse(written).atZone(zone);
            } catch (DateTimeException e) {
                continue;
            }
        }
        return null;
    }

    /** The document that has come in the place of one whose id no longer answers. */
    Optional<Listed> replacementOf(Listed gone, Overview before) {
        return documents.stream()
                .filter(gone::sameMeeting)
                .filter(one ->
                        before.documents.stream().noneMatch(old -> old.id().equals(one.id())))
                .min(Comparator.comparing(one -> one.document() != gone.document()));
    }
}
