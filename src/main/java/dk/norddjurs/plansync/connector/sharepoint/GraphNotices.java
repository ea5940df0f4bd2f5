package dk.norddjurs.plansync.connector.sharepoint;

import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.RequestInformation;
import dk.norddjurs.plansync.connector.ListNotices;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks Graph to tell us of changes, and asks again in good time. An answer that is lost leaves Graph with one more
 * subscription than we know: its notices have a secret that we do not recognise, and it runs out by itself.
 */
final class GraphNotices implements ListNotices {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final int CREATED = 201;
    private static final int GONE = 404;

    private final GraphAccess graph;
    private final NoticeSettings settings;
    private final Subscriptions subscriptions;
    private final Clock clock;

    GraphNotices(GraphAccess graph, NoticeSettings settings, Subscriptions subscriptions, Clock clock) {
        this.graph = graph;
        this.settings = settings;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    @Override
    public boolean areWanted() {
        return settings.url() != null;
    }

    @Override
    public void keepAlive(PlanSettings plan) {
        URI address = settings.url();
        if (address == null) {
            return;
        }
        String resource =
                "sites/" + plan.list().site() + "/lists/" + plan.list().list();
        Optional<Subscription> known =
                subscriptions.of(plan.id()).filter(one -> one.isFor(resource, address.toString()));
        Instant soon = clock.instant().plus(settings.renewBefore());
        if (known.isEmpty() || (known.get().expiresAt().isBefore(soon) && !renewed(known.get()))) {
            subscribe(plan.id(), resource, address.toString());
        }
    }

    @Override
    public Optional<PlanId> planOf(String subscription, String secret) {
        return subscriptions
                .withId(subscription)
                .filter(one -> one.knows(secret))
                .map(Subscription::plan);
    }

    /** Whether Graph goes on with it; it forgets what it could not deliver for long. */
    private boolean renewed(Subscription known) {
        Instant until = clock.instant().plus(settings.lifetime());
        ObjectNode body = Json.object().put("expirationDateTime", until.toString());
        GraphAnswer answer = graph.get(() -> request(HttpMethod.PATCH, "/" + known.id(), body));
        if (answer.status() == GONE) {
            return false;
        }
        answer.object();
        subscriptions.keep(known.until(until));
        return true;
    }

    /** Sent once: a repetition could make a second one. */
    private void subscribe(PlanId plan, String resource, String address) {
        String secret = secret();
        Instant until = clock.instant().plus(settings.lifetime());
        ObjectNode body = Json.object()
                .put("changeType", "updated")
                .put("notificationUrl", address)
                .put("resource", resource)
                .put("expirationDateTime", until.toString())
                .put("clientState", secret);
        try {
            GraphAnswer answer = graph.once(request(HttpMethod.POST, "", body));
            if (answer.status() != CREATED) {
                throw refused(answer, address);
            }
            String id = answer.tryObject()
                    .map(json -> json.path("id").asString(""))
                    .filter(text -> !text.isBlank())
                    .orElseThrow(() -> GraphFault.strange(answer, "abonnementet har intet id"));
            subscriptions.keep(new Subscription(plan, id, resource, address, Subscription.hash(secret), until));
        } catch (NoAnswer e) {
            throw e.asSourceFailed();
        }
    }

    private static RuntimeException refused(GraphAnswer answer, String address) {
        return answer.status() == 400
                ? GraphFault.failed("Microsoft Graph ville ikke melde ændringer til " + address + " (400, "
                        + GraphFault.code(answer)
                        + "). Kontrollér, at adressen kan nås udefra med https og sendes videre"
                        + " til plansync, eller fjern plansync.sharepoint.notices.url.")
                : GraphFault.status(answer);
    }

    private RequestInformation request(HttpMethod method, String rest, ObjectNode body) {
        Map<String, Object> base =
                new HashMap<>(Map.of("baseurl", graph.settings().baseUrl().toString()));
        RequestInformation request = new RequestInformation(method, "{+baseurl}/subscriptions" + rest, base);
        request.setStreamContent(new ByteArrayInputStream(Json.MAPPER.writeValueAsBytes(body)), "application/json");
        return request;
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
