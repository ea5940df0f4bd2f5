package dk.norddjurs.plansync.divergence;

import dk.norddjurs.plansync.reconcile.Evidence;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The written form of evidence, and of the words that a link was suggested by. */
final class EvidenceJson {
    private static final JsonMapper JSON = new JsonMapper();

    private EvidenceJson() {}

    static String write(List<Evidence> evidence) {
        return JSON.writeValueAsString(evidence);
    }

    static List<Evidence> read(String json) {
        return JSON.readValue(json, new TypeReference<List<Evidence>>() {});
    }

    static String writeWords(List<String> words) {
        return JSON.writeValueAsString(words);
    }

    static List<String> readWords(String json) {
        return JSON.readValue(json, new TypeReference<List<String>>() {});
    }
}
