package dk.norddjurs.plansync.connector.sharepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.norddjurs.plansync.connector.ListPlan;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.sandbox.StoreDatabase;
import dk.norddjurs.plansync.sandbox.graph.Exchange;
import dk.norddjurs.plansync.sandbox.graph.Fault;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How long Graph tells us of changes, and whom we believe. */
class GraphNoticesIT {
    private static final PlanSettings PLAN = ListPlan.settings();
    /** Two days before six are over, and a bit. */
    private static final Duration DUE = Duration.ofDays(4).plusHours(1);

    private final SandboxedList sandbox = new SandboxedList();
    private final StoreDatabase database = new StoreDatabase();
    private final List<JsonNode> told = new ArrayList<>();
    private HttpServer outside;
    private GraphNotices notices;

    @BeforeEach
    void listen() throws IOException {
        outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/", this::take);
        outside.start();
        notices = at(Duration.ZERO);
    }

    @AfterEach
    void stop() {
        outside.stop(0);
        sandbox.close();
    }

    private void take(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        if (query == null) {
            told.add(Json.read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(202, -1);
        } else {
            byte[] token = URLDecoder.decode(query.substring("validationToken=".length()), StandardCharsets.UTF_8)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(200, token.length);
            exchange.getResponseBody().write(token);
        }
        exchange.close();
    }

    /** The notices as seen that long from now. */
    private GraphNotices at(Duration later) {
        return at(later, "http://127.0.0.1:" + outside.getAddress().getPort() + "/here");
    }

    private GraphNotices at(Duration later, String address) {
        GraphAccess access = new GraphAccess(
                sandbox.settings(sandbox.graph.token(), Duration.ofSeconds(20)),
                sandbox.pauses::add,
                Clock.systemUTC());
        NoticeSettings settings = new NoticeSettings(URI.create(address), Duration.ofDays(6), Duration.ofDays(2));
        return new GraphNotices(
                access, settings, new Subscriptions(database.jdbc()), Clock.offset(Clock.systemUTC(), later));
    }

    @Test
    void aSubscriptionIsMadeOnceAndProlongedWhenItIsDue() {
        notices.keepAlive(PLAN);
        notices.keepAlive(PLAN);
        at(Duration.ofDays(3)).keepAlive(PLAN);
        assertThat(requests()).containsExactly("POST /subscriptions");
        sandbox.graph.clearJournal();

        at(DUE).keepAlive(PLAN);

        assertThat(requests()).containsExactly("PATCH /subscriptions/subscription-1");
        assertThat(sandbox.graph.subscriptionsUntil())
                .singleElement()
                .satisfies(until ->
                        assertThat(until).isAfter(Instant.now().plus(DUE).plus(Duration.ofDays(5))));
    }

    @Test
    void whatGraphHasForgottenIsAskedForAnew() {
        notices.keepAlive(PLAN);
        sandbox.graph.forgetSubscriptions();

        at(DUE).keepAlive(PLAN);

        assertThat(requests())
                .containsExactly("POST /subscriptions", "PATCH /subscriptions/subscription-1", "POST /subscriptions");
    }

    @Test
    void onlyANoticeThatKnowsTheSecretIsBelieved() {
        notices.keepAlive(PLAN);
        sandbox.graph.tellOf(sandbox.list);
        sandbox.graph.tellFalselyOf(sandbox.list);

        assertThat(told)
                .extracting(notice -> notice.path("value").get(0))
                .extracting(one -> notices.planOf(
                                one.path("subscriptionId").asString(),
                                one.path("clientState").asString())
                        .isPresent())
                .containsExactly(true, false);
        assertThat(notices.planOf("another", "secret")).isEmpty();
    }

    @Test
    void theSecretIsKeptNowhere() {
        notices.keepAlive(PLAN);
        sandbox.graph.tellOf(sandbox.list);
        String secret = told.get(0).path("value").get(0).path("clientState").asString();

        assertThat(secret).hasSize(64);
        assertThat(database.jdbc()
                        .sql("select list_subscription::text from list_subscription")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .doesNotContain(secret);
    }

    @Test
    void anAddressThatGraphCannotReachIsToldInASentence() {
        sandbox.graph.failNext(
                Fault.status(400).body("{\"error\":{\"code\":\"ValidationError\",\"message\":\"no answer\"}}"));

        assertThatThrownBy(() -> notices.keepAlive(PLAN))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("/here (400, ValidationError)")
                .hasMessageContaining("plansync.sharepoint.notices.url");
    }

    @Test
    void anotherAddressIsAskedForAnew() {
        notices.keepAlive(PLAN);
        String other = "http://127.0.0.1:" + outside.getAddress().getPort() + "/there";

        at(Duration.ZERO, other).keepAlive(PLAN);

        assertThat(requests()).containsExactly("POST /subscriptions", "POST /subscriptions");
    }

    @Test
    void aLostAnswerIsNotRepeatedBlindly() {
        sandbox.graph.failNext(Fault.status(504).afterCommit());

        assertThatThrownBy(() -> notices.keepAlive(PLAN)).isInstanceOf(SourceFailed.class);

        assertThat(requests()).containsExactly("POST /subscriptions");
    }

    private List<String> requests() {
        return sandbox.graph.journal().stream().map(GraphNoticesIT::told).toList();
    }

    private static String told(Exchange exchange) {
        return exchange.method() + " " + exchange.path();
    }
}
