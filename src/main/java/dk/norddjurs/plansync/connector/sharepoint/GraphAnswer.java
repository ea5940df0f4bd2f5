package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.SourceFailed;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What Graph answered to one request, whatever the status.
 *
 * @param url     the address that was asked, without its query, for that may hold a token
 * @param status  the HTTP status
 * @param headers by name in lower case
 * @param body    as it came, perhaps empty, perhaps no JSON
 * @param at      when it was given, by Graph's clock if it says so
 */
record GraphAnswer(String url, int status, Map<String, String> headers, String body, Instant at) {
    private static final Set<Integer> BUSY = Set.of(429, 500, 502, 503, 504);

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    boolean isOk() {
        return status == 200;
    }

    /** Whether asking again may help, if asking again is harmless. */
    boolean isPassing() {
        return BUSY.contains(status);
    }

    /** How long Graph asks us to wait. */
    Duration asked() {
        return RetryAfter.asked(header("retry-after"), header("ratelimit-reset"), at);
    }

    /**
     * The JSON object of an answer that must be one.
     *
     * @throws SourceFailed if the status is not 200 or the body is no JSON object
     */
    JsonNode object() {
        if (!isOk()) {
            throw GraphFault.status(this);
        }
        return tryObject().orElseThrow(() -> GraphFault.notJson(this));
    }

    /** The body, if it is a whole JSON object. */
    Optional<JsonNode> tryObject() {
        try {
            return Optional.ofNullable(Json.read(body)).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
