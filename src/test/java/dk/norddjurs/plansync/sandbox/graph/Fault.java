package dk.norddjurs.plansync.sandbox.graph;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that goes wrong with one request.
 *
 * @param status     what is answered instead, or 0 if the connection is cut, or -1 if the true answer's status stays
 * @param headers    of that answer
 * @param body       of that answer
 * @param carriedOut whether the request is carried out all the same
 * @param delay      how long the answer takes
 * @param change     what becomes of the true answer's body, where that is answered
 */
public record Fault(
        int status,
        Map<String, String> headers,
        String body,
        boolean carriedOut,
        Duration delay,
        @Nullable UnaryOperator<String> change) {
    private static final int CUT = 0;
    private static final int AS_IT_IS = -1;

    /** The request is refused with this status and Graph's usual body. */
    public static Fault status(int status) {
        String body = SandboxJson.error(status == 429 ? "activityLimitReached" : "scriptedFault", "Scripted fault")
                .toString();
        return new Fault(status, Map.of("Content-Type", "application/json"), body, false, Duration.ZERO, null);
    }

    /** A recorded answer of {@code src/test/resources/graph}. */
    public static Fault recorded(String file) {
        JsonNode recorded = SandboxJson.recorded(file);
        Fault fault = status(recorded.path("status").asInt(200))
                .body(recorded.path("body").toString());
        for (Map.Entry<String, JsonNode> header : recorded.path("headers").properties()) {
            fault = fault.header(header.getKey(), header.getValue().asString());
        }
        return fault;
    }

    /** The connection is cut before anything is done. */
    public static Fault cut() {
        return new Fault(CUT, Map.of(), "", false, Duration.ZERO, null);
    }

    /** The request is carried out, and its true answer is changed on the way. */
    public static Fault changed(UnaryOperator<String> change) {
        return new Fault(AS_IT_IS, Map.of(), "", true, Duration.ZERO, change);
    }

    /** The request is carried out, and its true answer comes late. */
    public static Fault late(Duration delay) {
        return new Fault(AS_IT_IS, Map.of(), "", true, delay, body -> body);
    }

    /** A page of a proxy answers. */
    public static Fault html(int status) {
        return status(status)
                .header("Content-Type", "text/html")
                .body("<html><body><h1>Service Unavailable</h1></body></html>");
    }

    public Fault header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Fault(status, more, body, carriedOut, delay, change);
    }

    public Fault body(String other) {
        return new Fault(status, headers, other, carriedOut, delay, change);
    }

    /** The request is carried out all the same; only its answer is lost. */
    public Fault afterCommit() {
        return new Fault(status, headers, body, true, delay, change);
    }

    /** What is answered, given the true answer. */
    SandboxAnswer instead(SandboxAnswer truth) {
        return change == null
                ? new SandboxAnswer(status, headers, body, delay)
                : new SandboxAnswer(truth.status(), truth.headers(), change.apply(truth.body()), delay);
    }
}
