package dk.norddjurs.plansync.connector.agenda;

import dk.norddjurs.plansync.snapshot.Meeting.Document;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What an agenda site answers, as a fuzzer calls it: an overview and an agenda at once. */
public final class AgendaFuzz {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final PointReader POINTS =
            new PointReader(new Decisions(List.of("Beslutning")), OutcomePhrases.outcomes());
    private static final Listed LISTED = new Listed(
            "1", "Økonomiudvalget", ZonedDateTime.of(2026, 3, 16, 9, 0, 0, 0, ZONE), Document.MINUTES, false, null);

    private AgendaFuzz() {}

    public static List<byte[]> seeds() {
        return List.of("""
                {"Udvalg":{"Stående":[{"Id":"7","Navn":"Økonomiudvalget","Moeder":[{"Id":"a-1","Navn":"Referat",
                "Dato":"2026-03-16T09:00:00","MeetingBeginUtc":"2026-03-16T09:00:00+01:00","Afsluttet":true,
                "ReleasedDate":"2026-03-10T08:00:00Z","IsSupplementaryAgenda":false}]}]}}
                """.getBytes(StandardCharsets.UTF_8), """
                {"Dagsordenpunkter":[{"Number":"1","IsOpen":true,"Caption":"R101 Bro","CaseNumber":"24/1234",
                "Felter":[{"Navn":"Beslutning","Html":"<h2>Beslutning i Økonomiudvalget den 16-03-2026</h2><p>Godkendt.</p>
                <table><tr><td>x</td></tr></table>"}],"ItemDecision":null},{"IsOpen":false,"Navn":"Lukket"}]}
                """.getBytes(StandardCharsets.UTF_8));
    }

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            JsonNode answer = Json.parse(input);
            Overview.of(answer, ZONE);
            POINTS.read(answer, LISTED);
        } catch (Json.Unreadable e) {
            // Told without a word of the text.
        }
    }
}
