package dk.norddjurs.plansync.sandbox.graph;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/**
 * Microsoft Graph on this machine, with lists that remember what is written to them. Strict: a wrong token is refused, and
 * what the real one would only dislike is among {@link #violations()}.
 */
public final class GraphSandbox implements AutoCloseable {
    /** Looks like a word of Graph, so that nothing keeps it back for its looks. */
    private static final String TOKEN = "sandboxToken.planted_7Kq";

    private final WireMockServer server;
    private final String baseUrl;
    private final GraphHost host;
    private final Clock clock;
    private final Map<String, SandboxList> lists = new ConcurrentHashMap<>();
    private final DeltaTokens tokens = new DeltaTokens();
    private final SandboxSubscriptions subscriptions;

    /** What a request is, for the faults that it shall meet. */
    public enum Kind {
        ANY,
        LISTS,
        COLUMNS,
        DELTA,
        ITEM,
        BATCH,
        PART,
        /** A batch that only asks. */
        QUESTIONS,
        /** A part of it. */
        QUESTION
    }

    /** What the application may do on a site, from nothing on. Until something else is said it may write. */
    public enum Role {
        NONE,
        READ,
        WRITE,
        MANAGE,
        FULL_CONTROL
    }

    private GraphSandbox(Clock clock) {
        this.clock = clock;
        this.subscriptions = new SandboxSubscriptions(clock);
        Transformer transformer = new Transformer();
        server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .disableRequestJournal()
                .extensions(transformer));
        server.start();
        server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse()));
        baseUrl = "http://127.0.0.1:" + server.port() + "/v1.0";
        host = new GraphHost(
                TOKEN, baseUrl, lists, (site, id) -> new SandboxList(site, id, clock), tokens, subscriptions);
        transformer.host = host;
    }

    public static GraphSandbox start() {
        return new GraphSandbox(Clock.systemUTC());
    }

    /** Starts it with the time of that clock. */
    public static GraphSandbox start(Clock clock) {
        return new GraphSandbox(clock);
    }

    public String baseUrl() {
        return baseUrl;
    }

    public String token() {
        return TOKEN;
    }

    /** From now on this token is honoured too. */
    public void accept(String token) {
        host.accept(token);
    }

    /** The settings with which plansync reaches this Graph. */
    public Map<String, String> properties() {
        return Map.of(
                "plansync.sharepoint.base-url",
                baseUrl(),
                "plansync.sharepoint.sign-in",
                "token",
                "plansync.sharepoint.token",
                TOKEN,
                "plansync.sharepoint.company",
                "Sandbox");
    }

    /** An administrator gives the application that role on the site. */
    public void grant(String site, Role role) {
        host.grants().grant(site, role);
    }

    /** New columns are shown by their internal names from now on, as some sites do. */
    public void forgetDisplayNames() {
        host.sites().forgetDisplayNames();
    }

    /** The lists of a site. */
    public List<SandboxList> lists(String site) {
        return lists.values().stream().filter(list -> list.site().equals(site)).toList();
    }

    /** The list of that site, made if it is not there yet. */
    public SandboxList list(String siteId, String listId) {
        return list(siteId, listId, clock);
    }

    /** A list in which it is as late as that clock says. */
    public SandboxList list(String siteId, String listId, Clock time) {
        return lists.computeIfAbsent(GraphProtocol.key(siteId, listId), key -> new SandboxList(siteId, listId, time));
    }

    /** The site's own list of users, with the columns Titel, EMail and UserName; hidden, and its title is Danish. */
    public SandboxList users(String siteId) {
        String id = "b5ef8f5c-93a0-4a3f-9f6e-0c1f6a1f7a11";
        return lists.computeIfAbsent(
                GraphProtocol.key(siteId, id), key -> new SandboxList(siteId, id, clock).asUserList());
    }

    /** Somebody deletes the list, or takes away our right to see it. */
    public void remove(SandboxList list) {
        lists.values().remove(list);
    }

    /** Every link given so far answers 410 from now on, with this code. */
    public void expireTokens(String code) {
        host.quietly(() -> tokens.expire(code));
    }

    /** Everybody who wants to know is told that the list has changed. */
    public void tellOf(SandboxList list) {
        subscriptions.tell(resource(list), notice -> {});
    }

    /** Somebody else tells so, who does not know the secret. */
    public void tellFalselyOf(SandboxList list) {
        subscriptions.tell(resource(list), notice -> notice.put("clientState", "guessed"));
    }

    /** Graph gives up whom it could not tell for long. */
    public void forgetSubscriptions() {
        subscriptions.forget();
    }

    /** When each subscription that Graph knows runs out. */
    public List<Instant> subscriptionsUntil() {
        return subscriptions.alive().stream()
                .map(one -> Instant.parse(one.path("expirationDateTime").asString()))
                .toList();
    }

    private static String resource(SandboxList list) {
        return "sites/" + list.site() + "/lists/" + list.id();
    }

    /** Every request since the start or the last clearing, in order. */
    public List<Exchange> journal() {
        return host.journal();
    }

    public void clearJournal() {
        host.clearJournal();
    }

    /** What a well-behaved program would not have done. */
    public List<String> violations() {
        return host.violations();
    }

    /** What all requests since the last clearing cost, in resource units. */
    public int units() {
        return journal().stream().mapToInt(Exchange::units).sum();
    }

    /** Runs just before the next batch is carried out: somebody edits in the middle. */
    public void beforeNextWrite(Runnable deed) {
        host.beforeNextWrite(deed);
    }

    /** The next request, of whatever kind, meets this fault. */
    public void failNext(Fault fault) {
        failNext(Kind.ANY, fault);
    }

    /** The next request of that kind meets this fault; called twice, the next two do. */
    public void failNext(Kind kind, Fault fault) {
        host.failNext(kind, fault);
    }

    /** So many requests of that kind meet this fault. */
    public void failNext(int times, Kind kind, Fault fault) {
        for (int i = 0; i < times; i++) {
            failNext(kind, fault);
        }
    }

    /**
     * Grants no more than so many resource units in any minute from now on.
     *
     * @param nanoTime the time by which a minute is measured
     * @return takes units for another program that bears our name
     */
    public IntConsumer grant(int units, LongSupplier nanoTime) {
        SandboxQuota quota = new SandboxQuota(units, nanoTime);
        host.grant(quota);
        return taken -> host.quietly(() -> quota.take(taken));
    }

    /** From now on every answer takes so long. */
    public void slow(Duration latency) {
        host.slow(latency);
    }

    /** Takes back all faults that nobody has met yet. */
    public void heal() {
        host.heal();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** Hands WireMock's requests to the host. */
    private static final class Transformer implements ResponseDefinitionTransformerV2 {
        private volatile GraphHost host;

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            SandboxAnswer answer = host.serve(
                    event.getRequest().getMethod().getName(),
                    event.getRequest().getUrl(),
                    event.getRequest()::getHeader,
                    event.getRequest().getBodyAsString());
            return answer.status() == 0
                    ? new ResponseDefinitionBuilder()
                            .withFault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER)
                            .build()
                    : plain(answer);
        }

        private static ResponseDefinition plain(SandboxAnswer answer) {
            ResponseDefinitionBuilder response =
                    new ResponseDefinitionBuilder().withStatus(answer.status()).withBody(answer.body());
            response.withFixedDelay((int) answer.delay().toMillis());
            answer.headers().forEach(response::withHeader);
            return response.build();
        }

        @Override
        public String getName() {
            return "graph";
        }
    }
}
