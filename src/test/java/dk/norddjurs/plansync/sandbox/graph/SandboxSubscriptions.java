package dk.norddjurs.plansync.sandbox.graph;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Graph does with subscriptions: the handshake when one is made, its life, and the notices when somebody asks for them. */
final class SandboxSubscriptions {
    private static final Duration LONGEST = Duration.ofMinutes(42_300);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Set<String> NEEDED =
            Set.of("changeType", "notificationUrl", "resource", "expirationDateTime", "clientState");

    private final Clock clock;
    private final Map<String, ObjectNode> alive = new LinkedHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private int made;

    SandboxSubscriptions(Clock clock) {
        this.clock = clock;
    }

    SandboxAnswer answer(String method, String path, String body) {
        String id = path.replaceFirst("^/subscriptions/?", "");
        if (method.equals("POST") && id.isEmpty()) {
            return make(SandboxJson.MAPPER.readTree(body));
        }
        ObjectNode known = alive.get(id);
        if (known == null) {
            return SandboxAnswer.error(404, "ResourceNotFound", "The object was not found.");
        }
        return method.equals("PATCH")
                ? prolong(known, SandboxJson.MAPPER.readTree(body))
                : SandboxAnswer.error(405, "Request_BadRequest", "Specified HTTP method is not allowed");
    }

    private SandboxAnswer make(JsonNode wanted) {
        if (!wanted.propertyNames().equals(NEEDED)
                || !wanted.path("changeType").asString().equals("updated")
                || wanted.path("clientState").asString().length() > 128) {
            return SandboxAnswer.error(400, "InvalidRequest", "Invalid subscription");
        }
        if (isTooLong(wanted)) {
            return SandboxAnswer.error(400, "InvalidRequest", "Subscription expiration can only be 42300 minutes");
        }
        if (!shakesHands(wanted.path("notificationUrl").asString())) {
            return SandboxAnswer.error(400, "ValidationError", "Subscription validation request failed.");
        }
        ObjectNode subscription = ((ObjectNode) wanted).put("id", "subscription-" + ++made);
        alive.put("subscription-" + made, subscription);
        ObjectNode told = subscription.deepCopy();
        told.putNull("clientState");
        return SandboxAnswer.json(201, told);
    }

    private SandboxAnswer prolong(ObjectNode known, JsonNode wanted) {
        if (isTooLong(wanted)) {
            return SandboxAnswer.error(400, "InvalidRequest", "Subscription expiration can only be 42300 minutes");
        }
        known.set("expirationDateTime", wanted.path("expirationDateTime"));
        return SandboxAnswer.json(200, known.deepCopy().putNull("clientState"));
    }

    private boolean isTooLong(JsonNode wanted) {
        try {
            Instant until = Instant.parse(wanted.path("expirationDateTime").asString(""));
            return until.isAfter(clock.instant().plus(LONGEST)) || until.isBefore(clock.instant());
        } catch (DateTimeParseException e) {
            return true;
        }
    }

    private boolean shakesHands(String url) {
        String token = "Validation: Testing client application reachability. ø <b>" + made + "</b>";
        HttpResponse<String> answer =
                post(url + "?validationToken=" + URLEncoder.encode(token, StandardCharsets.UTF_8), "", "text/plain");
        return answer.statusCode() == 200
                && answer.headers().firstValue("content-type").orElse("").startsWith("text/plain")
                && answer.body().equals(token);
    }

    /** Graph forgets them all. */
    void forget() {
        alive.clear();
    }

    /** Tells everybody of a change in the list, with what is then done to the secret. */
    void tell(String resource, Consumer<ObjectNode> tampering) {
        for (ObjectNode one : List.copyOf(alive.values())) {
            if (one.path("resource").asString().equals(resource)
                    && Instant.parse(one.path("expirationDateTime").asString()).isAfter(clock.instant())) {
                ObjectNode notice = SandboxJson.object()
                        .put("subscriptionId", one.path("id").asString())
                        .put("clientState", one.path("clientState").asString())
                        .put("changeType", "updated")
                        .put("resource", resource);
                notice.putObject("resourceData").put("@odata.type", "#Microsoft.Graph.ListItem");
                tampering.accept(notice);
                ObjectNode all = SandboxJson.object();
                all.putArray("value").add(notice);
                int status = post(one.path("notificationUrl").asString(), all.toString(), "application/json")
                        .statusCode();
                if (status != 202) {
                    throw new IllegalStateException("a notice was answered " + status);
                }
            }
        }
    }

    List<ObjectNode> alive() {
        return List.copyOf(alive.values());
    }

    private HttpResponse<String> post(String url, String body, String type) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("nobody answers at " + url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
