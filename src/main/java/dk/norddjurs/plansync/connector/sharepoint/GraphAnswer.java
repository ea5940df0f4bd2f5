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
    private static final String OUR_QUOTA = "plansync-quota";
    private static final Set<Integer> BUSY = Set.of(429, 500, 502, 503, 504);

    /** What stands for an answer where we have not asked, for we may not ask for so much now. */
    static GraphAnswer notYet(String url, Duration wait, Instant now) {
        String seconds = Long.toString(wait.plusSeconds(1).minusNanos(1).toSeconds());
        return new GraphAnswer(url, 429, Map.of(OUR_QUOTA, seconds, "retry-after", seconds), "", now);
    }

    /** Whether Graph was not asked at all. */
    boolean isNotYet() {
        return headers.containsKey(OUR_QUOTA);
    }

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

    /** Whether nobody should ask for anything before the pause that Graph asks for is over. */
    boolean isThrottled() {
        return status == 429 || status == 503;
    }

    /** The resource units that are left until {@link #quotaReset}, which Graph tells when they become few. */
    Optional<Long> quotaLeft() {
        return RetryAfter.number(header("ratelimit-remaining"));
    }

    /** When there will be more, from now on. */
    Duration quotaReset() {
        return RetryAfter.number(header("ratelimit-reset"))
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
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
