package dk.norddjurs.plansync.connector.agenda;

import dk.norddjurs.plansync.snapshot.Meeting.Document;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * All documents of all committees, over many years, as {@code /api/agenda/udvalgsliste} lists them.
 *
 * @param documents every one that has an id and a day, by its id
 * @param unclear   those that have not
 */
record Overview(Map<String, Listed> documents, List<Unclear> unclear) {
    private static final Pattern OFFSET = Pattern.compile("(Z|[+-]\\d\\d:\\d\\d)$");
    static final String PATH = "/api/agenda/udvalgsliste";

    /**
     * A document that cannot be asked for, or whose day is not known.
     *
     * @param day its day in the municipality's time zone, or null if that cannot be read
     */
    record Unclear(String committee, @Nullable LocalDate day) {}

    /**
     * Reads the site's answer: groups of committees, each with its meetings.
     *
     * @param zone the municipality's time zone
     */
    static Overview of(JsonNode answer, ZoneId zone) {
        Overview overview = new Overview(new LinkedHashMap<>(), new ArrayList<>());
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
        if (begins == null) {
            unclear.add(new Unclear(committee, null));
        } else if (!id.matches("[0-9A-Za-z-]{1,64}") || id.matches("[0-]+")) {
            unclear.add(new Unclear(committee, begins.toLocalDate()));
        } else {
            ZonedDateTime released = time(meeting, zone, "ReleasedDate");
            documents.putIfAbsent(id, new Listed(id, committee, begins, document(meeting), closed(meeting), released));
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
                return OFFSET.matcher(written).find()
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
        return documents.values().stream()
                .filter(gone::sameMeeting)
                .filter(one -> !before.documents.containsKey(one.id()))
                .min(Comparator.comparing(one -> one.document() != gone.document()));
    }
}
