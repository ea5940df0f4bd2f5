package dk.norddjurs.plansync.sandbox.agenda;

import dk.norddjurs.plansync.snapshot.Meeting.Document;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON as the real sites do, each oddity included. */
final class SandboxJson {
    private static final String ZERO = "00000000-0000-0000-0000-000000000000";

    private SandboxJson() {}

    static String overview(List<SandboxMeeting> meetings) {
        Map<String, Map<String, Object>> committees = new LinkedHashMap<>();
        Map<String, List<Object>> documents = new LinkedHashMap<>();
        for (SandboxMeeting meeting : meetings) {
            List<Object> own = documents.computeIfAbsent(meeting.committee(), name -> new ArrayList<>());
            own.add(listed(meeting));
            committees.put(meeting.committee(), object("Id", ZERO, "Navn", meeting.committee(), "Moeder", own));
        }
        return write(object("Udvalg", object("Udvalg 2022-2029", committees.values())));
    }

    private static Map<String, Object> listed(SandboxMeeting meeting) {
        return object(
                "Id", meeting.id(),
                "MeetingBeginUtc", local(meeting.begins()),
                "MeetingEndUtc", local(meeting.begins().plusHours(2)),
                "ReleasedDate", local(meeting.released()),
                "Dato", local(meeting.begins()),
                "Sted", "Rådhuset ",
                "Afsluttet", meeting.document() == Document.MINUTES,
                "Moededeltagere", null,
                "Navn", meeting.name(),
                "SourceId", null,
                "IsSupplementaryAgenda", false);
    }

    static String agenda(SandboxMeeting meeting) {
        return write(object(
                "Id", meeting.id(),
                "Udvalg", object("Id", ZERO, "Navn", meeting.committee()),
                "Moede", object("Id", ZERO, "Dato", local(meeting.begins())),
                "TillaegsDagsorden", false,
                "Dagsordenpunkter",
                        meeting.points().stream()
                                .map(point -> point(meeting, point))
                                .toList()));
    }

    private static Map<String, Object> point(SandboxMeeting meeting, SandboxPoint point) {
        Map<String, Object> json = object(
                "Felter", List.of(object("Navn", "", "Html", point.html(), "Tekst", null, "Id", ZERO)),
                "ItemDecision", point.itemDecision(),
                "SagsNummer", point.caseNumber(),
                "Navn", point.caption(),
                "Punktnummer", point.number(),
                "Bilag", List.of(object("Navn", "Bilag til " + point.caption(), "HarPdfVersion", "true")),
                "Id", point.id(),
                "AgendaUid", meeting.id(),
                "Number", point.number(),
                "CaseNumber", point.caseNumber(),
                "Caption", point.caption());
        if (point.isOpen() != null) {
            json.put("IsOpen", point.isOpen());
        }
        return json;
    }

    /** Local time with its offset, whatever the field is called. */
    private static String local(ZonedDateTime time) {
        return time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static Map<String, Object> object(@Nullable Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    private static String write(Object json) {
        return JsonMapper.shared().writeValueAsString(json);
    }
}
