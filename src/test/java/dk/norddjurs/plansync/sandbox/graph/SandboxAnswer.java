package dk.norddjurs.plansync.sandbox.graph;

import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An answer on its way out; status 0 is a cut connection. */
record SandboxAnswer(int status, Map<String, String> headers, String body, Duration delay) {
    private static final Map<String, String> JSON =
            Map.of("Content-Type", "application/json;odata.metadata=minimal;odata.streaming=true;charset=utf-8");

    static SandboxAnswer json(int status, JsonNode body) {
        return new SandboxAnswer(status, JSON, body.toString(), Duration.ZERO);
    }

    static SandboxAnswer error(int status, String code, String message) {
        return json(status, SandboxJson.error(code, message));
    }

    static SandboxAnswer recorded(String file) {
        JsonNode recorded = SandboxJson.recorded(file);
        return json(recorded.path("status").asInt(), recorded.path("body"));
    }
}
