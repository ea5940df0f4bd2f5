package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.plan.TreatmentOutcome;
import dk.norddjurs.plansync.snapshot.AgendaPoint;
import dk.norddjurs.plansync.snapshot.CaseKey;
import dk.norddjurs.plansync.snapshot.Meeting;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The sandbox's agendas, out of their file, as an agenda reader would tell them. */
final class NorddjursAgendas {
    private static final Map<String, TreatmentOutcome> OUTCOMES = Map.of(
            "Godkendt", TreatmentOutcome.APPROVED,
            "Indstilles", TreatmentOutcome.RECOMMENDED,
            "Udsat", TreatmentOutcome.POSTPONED,
            "Orientering", TreatmentOutcome.NOTED);

    private NorddjursAgendas() {}

    static List<Meeting> meetings(ZoneId zone) {
        JsonNode meetings = NorddjursList.YAML
                .readTree(NorddjursList.FOLDER.resolve("agenda.yaml"))
                .path("meetings");
        return meetings.values().stream().map(meeting -> meeting(meeting, zone)).toList();
    }

    private static Meeting meeting(JsonNode meeting, ZoneId zone) {
        ZonedDateTime begins = time(meeting, "begin", zone);
        String committee = meeting.path("committee").asString();
        String document = meeting.path("document").asString();
        return new Meeting(
                committee + begins.toLocalDate() + document,
                committee,
                begins,
                Meeting.Document.valueOf(document.toUpperCase(Locale.ROOT)),
                time(meeting, "released", zone),
                "https://dagsordener.norddjurs.example/" + begins.toLocalDate(),
                meeting.path("points").values().stream()
                        .map(NorddjursAgendas::point)
                        .toList());
    }

    private static ZonedDateTime time(JsonNode meeting, String key, ZoneId zone) {
        return LocalDateTime.parse(meeting.path(key).asString()).atZone(zone);
    }

    private static AgendaPoint point(JsonNode point) {
        String number = point.path("number").asString();
        String caseNumber = point.path("case").asString("");
        return point.path("open").asBoolean(false)
                ? new AgendaPoint.Open(
                        number,
                        caseNumber,
                        point.path("caption").asString(),
                        point.path("html").asString("").replaceAll("<[^>]*>", ""),
                        point.has("decision") ? decided(point.path("decision").asString()) : null)
                : new AgendaPoint.Closed(number, CaseKey.of(caseNumber));
    }

    private static AgendaPoint.Decided decided(String decision) {
        return OUTCOMES.entrySet().stream()
                .filter(entry -> decision.contains(entry.getKey()))
                .findFirst()
                .map(entry -> new AgendaPoint.Decided(entry.getValue(), entry.getKey()))
                .orElseGet(() -> new AgendaPoint.Decided(TreatmentOutcome.UNKNOWN, decision));
    }
}
