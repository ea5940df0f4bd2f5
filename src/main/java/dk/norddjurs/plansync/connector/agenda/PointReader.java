package dk.norddjurs.plansync.connector.agenda;

import dk.norddjurs.plansync.snapshot.AgendaPoint;
import dk.norddjurs.plansync.snapshot.CaseKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the points of an agenda. What is not said to be open is closed, and nothing of its text is looked at. */
final class PointReader {
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_FIELD = 500;

    private final Decisions decisions;
    private final Outcomes outcomes;

    PointReader(Decisions decisions, Outcomes outcomes) {
        this.decisions = decisions;
        this.outcomes = outcomes;
    }

    /** The points in the order of the agenda; none if the answer has no list of points. */
    List<AgendaPoint> read(JsonNode agenda, Listed meeting) {
        List<AgendaPoint> points = new ArrayList<>();
        JsonNode list = agenda.path("Dagsordenpunkter");
        for (JsonNode point : list.isArray() ? list.values() : List.<JsonNode>of()) {
            boolean open = !meeting.closed() && Json.isTrue(point, "IsOpen");
            points.add(open ? open(point, meeting) : closed(point, points.size() + 1));
        }
        return points;
    }

    /** Only something that can be nothing else counts as a number: text may stand in any field. */
    private static AgendaPoint closed(JsonNode point, int place) {
        String number = Json.text(point, "Number", "Punktnummer");
        return new AgendaPoint.Closed(
                number.matches("\\p{L}{0,2}\\d{1,4}([.-]\\d{1,3})?\\p{L}?\\.?") ? number : Integer.toString(place),
                CaseKey.of(Json.text(point, "CaseNumber", "SagsNummer")));
    }

    private AgendaPoint open(JsonNode point, Listed meeting) {
        List<List<Line>> parts =
                point.path("Felter").values().stream().map(PointReader::lines).toList();
        String caption = cut(Json.text(point, "Caption", "Navn"), LONGEST_FIELD);
        return new AgendaPoint.Open(
                cut(Json.text(point, "Number", "Punktnummer"), LONGEST_FIELD),
                cut(Json.text(point, "CaseNumber", "SagsNummer"), LONGEST_FIELD),
                caption,
                cut(text(caption, parts), LONGEST_TEXT),
                decision(point, parts, meeting).map(outcomes::recognise).orElse(null));
    }

    private Optional<String> decision(JsonNode point, List<List<Line>> parts, Listed meeting) {
        JsonNode field = point.path("ItemDecision");
        String written = Json.text(point, "ItemDecision") + Json.text(field, "Html", "Tekst");
        String decision = Line.of(written).stream().map(Line::text).collect(Collectors.joining("\n"));
        return decision.isEmpty() ? decisions.find(parts, meeting) : Optional.of(decision);
    }

    /** The lines of a part of the text; its name stands above it as a heading. */
    private static List<Line> lines(JsonNode part) {
        Line name = new Line(Json.text(part, "Navn"), Line.Kind.HEADING);
        return Stream.concat(Stream.of(name), Line.of(Json.text(part, "Html", "Tekst")).stream())
                .filter(line -> !line.text().isEmpty())
                .toList();
    }

    private static String text(String caption, List<List<Line>> parts) {
        Stream<String> lines = parts.stream().flatMap(List::stream).map(Line::text);
        return Stream.concat(Stream.of(caption), lines).collect(Collectors.joining("\n"));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
