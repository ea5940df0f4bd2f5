package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.SourceFailed;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sends parts together in one request, once. */
final class Batch {
    /** As many as Graph takes. */
    static final int LARGEST = 20;

    private final GraphAccess graph;
    private final ListRequests requests;

    Batch(GraphAccess graph, ListRequests requests) {
        this.graph = graph;
        this.requests = requests;
    }

    /**
     * Sends them.
     *
     * @return an answer for every part
     * @throws SourceFailed if the batch as a whole was refused, or never arrived: nothing is written
     */
    <P extends Part> Map<P, PartAnswer> send(List<P> parts) {
        try {
            GraphAnswer answer = graph.once(requests.batch(body(parts)), Cost.ofBatch(parts.size()));
            return answer.isOk() ? each(parts, answer) : all(parts, answer);
        } catch (NoAnswer e) {
            if (e.mayHaveArrived()) {
                return all(parts, PartAnswer.lost(""));
            }
            throw e.asSourceFailed();
        }
    }

    /**
     * Asks, and asks again while Graph is busy: the parts change nothing.
     *
     * @return an answer for every part
     * @throws SourceFailed if the batch as a whole was refused, or no answer came
     */
    <P extends Part> Map<P, PartAnswer> ask(List<P> parts) {
        GraphAnswer answer = graph.get(() -> requests.batch(body(parts)), Cost.ofBatch(parts.size()));
        answer.object();
        return each(parts, answer);
    }

    private byte[] body(List<? extends Part> parts) {
        ObjectNode body = Json.object();
        ArrayNode array = body.putArray("requests");
        for (int i = 0; i < parts.size(); i++) {
            array.add(parts.get(i).request(id(i), requests));
        }
        return Json.MAPPER.writeValueAsBytes(body);
    }

    private static <P extends Part> Map<P, PartAnswer> all(List<P> parts, GraphAnswer answer) {
        if (answer.status() >= 400 && answer.status() < 500 && answer.status() != 429) {
            throw GraphFault.status(answer);
        }
        return all(parts, answer.status() == 429 ? PartAnswer.of(answer) : PartAnswer.lost("HTTP " + answer.status()));
    }

    private static <P extends Part> Map<P, PartAnswer> all(List<P> parts, PartAnswer answer) {
        Map<P, PartAnswer> answers = new LinkedHashMap<>();
        parts.forEach(part -> answers.put(part, answer));
        return answers;
    }

    /** The answers come in any order; a part that has none is lost. */
    private static <P extends Part> Map<P, PartAnswer> each(List<P> parts, GraphAnswer answer) {
        Map<String, PartAnswer> byId = new HashMap<>();
        Optional<JsonNode> body = answer.tryObject();
        body.ifPresent(json -> json.path("responses")
                .values()
                .forEach(part -> byId.put(part.path("id").asString(""), PartAnswer.of(part, answer.at()))));
        Map<P, PartAnswer> answers = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            answers.put(parts.get(i), byId.getOrDefault(id(i), PartAnswer.lost("")));
        }
        return answers;
    }

    private static String id(int index) {
        return Integer.toString(index + 1);
    }
}
