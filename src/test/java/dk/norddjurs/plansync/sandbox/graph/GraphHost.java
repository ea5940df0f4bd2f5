package dk.norddjurs.plansync.sandbox.graph;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The front of the sandbox: who asks, scripted faults, batches, and the journal. One request at a time. */
final class GraphHost {
    private static final String VERSION = "/v1.0";
    private static final int LARGEST_BATCH = 20;

    private final Set<String> tokens = new HashSet<>();
    private final GraphProtocol protocol;
    private final SandboxSubscriptions subscriptions;
    private final SiteProtocol sites;
    private final SiteGrants grants = new SiteGrants();
    private @Nullable SandboxQuota quota;
    private Duration latency = Duration.ZERO;
    private final List<Exchange> journal = new ArrayList<>();
    private final List<String> violations = Collections.synchronizedList(new ArrayList<>());
    private final Map<GraphSandbox.Kind, Deque<Fault>> faults = new EnumMap<>(GraphSandbox.Kind.class);
    private final Deque<Runnable> deeds = new ArrayDeque<>();

    GraphHost(
            String token,
            String baseUrl,
            Map<String, SandboxList> lists,
            BiFunction<String, String, SandboxList> maker,
            DeltaTokens links,
            SandboxSubscriptions subscriptions) {
        this.tokens.add(token);
        this.subscriptions = subscriptions;
        this.protocol = new GraphProtocol(baseUrl, lists, links, violations);
        this.sites = new SiteProtocol(lists, maker);
    }

    synchronized SandboxAnswer serve(String method, String url, UnaryOperator<String> headers, String body) {
        String[] address = url.split("\\?", 2);
        String path = decoded(address[0].replaceFirst("^" + VERSION, ""));
        Map<String, String> query = query(address.length > 1 ? address[1] : "");
        List<Exchange.Part> parts = new ArrayList<>();
        boolean asks = path.equals("/$batch") && asks(body);
        int units = units(path, query, path.equals("/$batch") ? parts(body) : 0);
        SandboxAnswer answer = quota != null && !quota.take(units)
                ? quota.refusal()
                : authorised(method, path, headers)
                        ? faulty(
                                asks ? GraphSandbox.Kind.QUESTIONS : kind(path),
                                () -> path.equals("/$batch")
                                        ? batch(body, parts, asks)
                                        : answer(method, path, query, headers.apply("If-Match"), body))
                        : SandboxAnswer.error(401, "InvalidAuthenticationToken", "Access token is empty or invalid.");
        journal.add(new Exchange(method, path, query.toString(), answer.status(), parts, units));
        SandboxAnswer told = quota == null ? answer : quota.told(answer);
        return new SandboxAnswer(
                told.status(), told.headers(), told.body(), told.delay().plus(latency));
    }

    synchronized void slow(Duration longer) {
        latency = longer;
    }

    /** Whether all that a batch does is ask. */
    private static boolean asks(String body) {
        return SandboxJson.MAPPER.readTree(body).path("requests").values().stream()
                .allMatch(part -> part.path("method").asString("").equals("GET"));
    }

    private static int parts(String body) {
        return SandboxJson.MAPPER.readTree(body).path("requests").size();
    }

    /** From now on no more than that is granted, and others may take of it too. */
    synchronized void grant(SandboxQuota granted) {
        quota = granted;
    }

    private SandboxAnswer answer(
            String method, String path, Map<String, String> query, @Nullable String ifMatch, String body) {
        if (path.startsWith("/subscriptions")) {
            return subscriptions.answer(method, path, body);
        }
        return grants.refusal(method, path)
                .or(() -> sites.answer(method, path, body))
                .orElseGet(() -> protocol.answer(method, path, query, ifMatch, body));
    }

    SiteGrants grants() {
        return grants;
    }

    SiteProtocol sites() {
        return sites;
    }

    private boolean authorised(String method, String path, UnaryOperator<String> headers) {
        String agent = headers.apply("User-Agent");
        if (agent == null || !agent.matches("NONISV\\|[^|]+\\|plansync/[^|]+")) {
            violations.add(method + " " + path + " with the User-Agent " + agent);
        }
        String given = headers.apply("Authorization");
        return given != null && given.startsWith("Bearer ") && tokens.contains(given.substring("Bearer ".length()));
    }

    private static GraphSandbox.Kind kind(String path) {
        if (path.equals("/$batch")) {
            return GraphSandbox.Kind.BATCH;
        }
        if (path.endsWith("/lists")) {
            return GraphSandbox.Kind.LISTS;
        }
        if (path.endsWith("/columns")) {
            return GraphSandbox.Kind.COLUMNS;
        }
        return path.contains("/items/delta") ? GraphSandbox.Kind.DELTA : GraphSandbox.Kind.ITEM;
    }

    /** Something that is answered. */
    private interface Deed {
        SandboxAnswer get();
    }

    private SandboxAnswer faulty(GraphSandbox.Kind kind, Deed deed) {
        Fault fault = next(kind);
        if (fault == null) {
            return deed.get();
        }
        SandboxAnswer truth = fault.carriedOut() ? deed.get() : SandboxAnswer.error(500, "notDone", "");
        return fault.instead(truth);
    }

    private @Nullable Fault next(GraphSandbox.Kind kind) {
        Fault fault = queue(kind).poll();
        return fault != null || kind == GraphSandbox.Kind.PART || kind == GraphSandbox.Kind.QUESTION
                ? fault
                : queue(GraphSandbox.Kind.ANY).poll();
    }

    private Deque<Fault> queue(GraphSandbox.Kind kind) {
        return faults.computeIfAbsent(kind, any -> new ArrayDeque<>());
    }

    private SandboxAnswer batch(String body, List<Exchange.Part> parts, boolean asks) {
        Runnable deed = asks ? null : deeds.poll();
        if (deed != null) {
            deed.run();
        }
        JsonNode requests = SandboxJson.MAPPER.readTree(body).path("requests");
        if (requests.size() > LARGEST_BATCH || requests.isEmpty()) {
            violations.add("a batch of " + requests.size() + " parts");
            return SandboxAnswer.error(400, "BadRequest", "The number of requests must be between 1 and 20");
        }
        List<ObjectNode> answers = new ArrayList<>();
        requests.values().forEach(request -> answers.add(part(request, parts)));
        Collections.reverse(answers);
        ObjectNode all = SandboxJson.object();
        all.putArray("responses").addAll(answers);
        return SandboxAnswer.json(200, all);
    }

    private ObjectNode part(JsonNode request, List<Exchange.Part> parts) {
        String method = request.path("method").asString();
        String[] address = request.path("url").asString().split("\\?", 2);
        String path = decoded(address[0]);
        Map<String, String> query = query(address.length > 1 ? address[1] : "");
        boolean asks = method.equals("GET");
        String ifMatch = request.path("headers").path("If-Match").asString(null);
        String body = request.path("body").toString();
        if (request.has("body") && !request.path("headers").has("Content-Type")) {
            violations.add("a part with a body and without its Content-Type: " + method + " " + path);
        }
        SandboxAnswer answer = faulty(
                asks ? GraphSandbox.Kind.QUESTION : GraphSandbox.Kind.PART,
                () -> answer(method, path, query, ifMatch, body));
        parts.add(new Exchange.Part(request.path("id").asString(), method, path, ifMatch, answer.status(), body));
        ObjectNode part = SandboxJson.object();
        part.put("id", request.path("id").asString()).put("status", answer.status());
        answer.headers().forEach(part.putObject("headers")::put);
        if (!answer.body().isEmpty()) {
            part.set("body", SandboxJson.MAPPER.readTree(answer.body()));
        }
        return part;
    }

    private static int units(String path, Map<String, String> query, int parts) {
        if (parts > 0) {
            return 2 * parts;
        }
        boolean many = path.matches(".*/(columns|lists|items)")
                || path.contains("/items/delta") && !query.containsKey("token");
        return many ? 2 : 1;
    }

    private static Map<String, String> query(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String parameter : query.isEmpty() ? new String[0] : query.split("&")) {
            String[] pair = parameter.split("=", 2);
            String name = decoded(pair[0]);
            parameters.put(name.equals("expand") || name.equals("top") ? "$" + name : name, decoded(pair[1]));
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    synchronized void accept(String token) {
        tokens.add(token);
    }

    synchronized void quietly(Runnable deed) {
        deed.run();
    }

    synchronized List<Exchange> journal() {
        return List.copyOf(journal);
    }

    synchronized void clearJournal() {
        journal.clear();
    }

    synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    synchronized void beforeNextWrite(Runnable deed) {
        deeds.add(deed);
    }

    synchronized void failNext(GraphSandbox.Kind kind, Fault fault) {
        queue(kind).add(fault);
    }

    synchronized void heal() {
        deeds.clear();
        faults.clear();
    }
}
