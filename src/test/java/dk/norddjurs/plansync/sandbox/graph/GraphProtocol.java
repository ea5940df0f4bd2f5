package dk.norddjurs.plansync.sandbox.graph;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Graph does with a request for a list, apart from batches and from who asks. */
final class GraphProtocol {
    private static final Pattern LIST = Pattern.compile("/sites/([^/]+)/lists/([^/]+)(/.*)");
    private static final Pattern LISTS = Pattern.compile("/sites/([^/]+)/lists");
    private static final Pattern ITEM = Pattern.compile("/items/([^/]+)(/fields)?");
    private static final Pattern VERSIONS = Pattern.compile("/items/([^/]+)/versions");
    private static final Pattern SELECT = Pattern.compile("fields\\(\\$?select=([^)]*)\\)");

    private final String baseUrl;
    private final Map<String, SandboxList> lists;
    private final DeltaTokens tokens;
    private final List<String> violations;

    GraphProtocol(String baseUrl, Map<String, SandboxList> lists, DeltaTokens tokens, List<String> violations) {
        this.baseUrl = baseUrl;
        this.lists = lists;
        this.tokens = tokens;
        this.violations = violations;
    }

    SandboxAnswer answer(String method, String path, Map<String, String> query, @Nullable String ifMatch, String body) {
        Matcher site = LISTS.matcher(path);
        if (method.equals("GET") && site.matches()) {
            return SiteLists.lists(of(site.group(1)), query);
        }
        Matcher matcher = LIST.matcher(path);
        SandboxList list = matcher.matches() ? lists.get(key(matcher.group(1), matcher.group(2))) : null;
        if (list == null) {
            return notFound();
        }
        String rest = matcher.group(3);
        Matcher item = ITEM.matcher(rest);
        Matcher versions = VERSIONS.matcher(rest);
        if (method.equals("GET") && SandboxReference.areTooMany(list.fields(), select(list, query))) {
            return SandboxAnswer.error(
                    400, "invalidRequest", "The number of lookup columns exceeds the lookup column threshold");
        }
        if (method.equals("GET") && rest.equals("/items")) {
            return new SiteLists(baseUrl).rows(list, path, query, select(list, query));
        }
        if (method.equals("GET") && rest.equals("/columns")) {
            return columns(list);
        }
        if (method.equals("GET") && (rest.equals("/items/delta") || rest.equals("/items/delta()"))) {
            return delta(list, path, query);
        }
        if (method.equals("GET") && item.matches() && item.group(2) == null) {
            return row(list, item.group(1), query);
        }
        if (method.equals("GET") && versions.matches()) {
            return versions(list, versions.group(1), query);
        }
        if (method.equals("PATCH") && item.matches() && item.group(2) != null) {
            return patch(list, item.group(1), ifMatch, body);
        }
        violations.add(method + " " + path + " is nothing that plansync has business with");
        return SandboxAnswer.error(400, "BadRequest", "Resource not found for the segment");
    }

    private List<SandboxList> of(String site) {
        return lists.values().stream().filter(list -> list.site().equals(site)).toList();
    }

    static String key(String site, String list) {
        return site + "/" + list;
    }

    private static SandboxAnswer notFound() {
        return SandboxAnswer.recorded("404-itemNotFound.recorded.json");
    }

    private static SandboxAnswer columns(SandboxList list) {
        ObjectNode body = SandboxJson.object();
        var value = body.putArray("value");
        list.fields().forEach(field -> value.add(list.describe(field.name())));
        return SandboxAnswer.json(200, body);
    }

    private SandboxAnswer row(SandboxList list, String key, Map<String, String> query) {
        return list.find(key)
                .filter(row -> !row.deleted)
                .map(row -> SandboxAnswer.json(200, row.describe(select(list, query))))
                .orElseGet(GraphProtocol::notFound);
    }

    private static SandboxAnswer versions(SandboxList list, String key, Map<String, String> query) {
        Set<String> told = query.getOrDefault("$expand", "").equals("fields")
                ? list.fields().stream()
                        .flatMap(field -> Stream.of(field.name(), field.writtenAs()))
                        .collect(Collectors.toSet())
                : Set.of();
        int atMost = Math.min(size(query), list.versionsKept());
        return list.find(key)
                .filter(row -> !row.deleted)
                .map(row -> SandboxAnswer.json(200, row.versions(told, atMost)))
                .orElseGet(GraphProtocol::notFound);
    }

    private SandboxAnswer delta(SandboxList list, String path, Map<String, String> query) {
        String given = query.get("token");
        DeltaTokens.Token token = given == null
                ? new DeltaTokens.Token(
                        list.id(), list.changedAfter(0), list.changes(), select(list, query), size(query))
                : given.equals("latest") ? latest(list) : tokens.take(given).orElse(null);
        if (token == null || !token.list().equals(list.id())) {
            return gone(path);
        }
        boolean goesOn = given != null && token.rows().isEmpty() && !given.isEmpty();
        return page(
                list,
                path,
                goesOn
                        ? new DeltaTokens.Token(
                                token.list(),
                                list.changedAfter(token.upTo()),
                                list.changes(),
                                token.select(),
                                token.size())
                        : token);
    }

    /** From now on: no rows yet, and nothing was asked for of those to come. */
    private static DeltaTokens.Token latest(SandboxList list) {
        return new DeltaTokens.Token(list.id(), List.of(), list.changes(), Set.of(), 1);
    }

    private SandboxAnswer page(SandboxList list, String path, DeltaTokens.Token token) {
        int size =
                Math.min(Math.min(token.size(), list.pageSize()), token.rows().size());
        List<String> rest = token.rows().subList(size, token.rows().size());
        ObjectNode body = SandboxJson.object();
        var value = body.putArray("value");
        token.rows()
                .subList(0, size)
                .forEach(id -> list.find(id).ifPresent(row -> value.add(row.describe(token.select()))));
        String next = tokens.give(
                new DeltaTokens.Token(token.list(), List.copyOf(rest), token.upTo(), token.select(), token.size()));
        body.put(rest.isEmpty() ? "@odata.deltaLink" : "@odata.nextLink", link(path, next));
        return SandboxAnswer.json(200, body);
    }

    private String link(String path, String token) {
        return baseUrl + path.replace(",", "%2C") + "?token=" + token;
    }

    private SandboxAnswer gone(String path) {
        SandboxAnswer body = SandboxAnswer.error(410, tokens.expiryCode(), "Resync required.");
        return new SandboxAnswer(
                410,
                Map.of("Content-Type", "application/json", "Location", link(path, "")),
                body.body(),
                Duration.ZERO);
    }

    private SandboxAnswer patch(SandboxList list, String key, @Nullable String ifMatch, String body) {
        if (ifMatch == null || ifMatch.equals("*")) {
            violations.add("PATCH of row " + key + " without a version in If-Match");
            return SandboxAnswer.error(428, "preconditionRequired", "If-Match is required here");
        }
        Optional<SandboxRow> found = list.find(key).filter(row -> !row.deleted);
        if (found.isEmpty()) {
            return notFound();
        }
        SandboxRow row = found.get();
        if (row.locked) {
            return SandboxAnswer.error(423, "resourceLocked", "The resource is locked");
        }
        if (!row.etag().equals(ifMatch)) {
            return SandboxAnswer.recorded("412-etag.onedrive.recorded.json");
        }
        return write(list, row, SandboxJson.MAPPER.readTree(body));
    }

    private SandboxAnswer write(SandboxList list, SandboxRow row, JsonNode body) {
        Optional<SandboxAnswer> refusal = body.properties().stream()
                .filter(entry -> !entry.getKey().contains("@"))
                .flatMap(entry -> refusal(list, body, entry.getKey(), entry.getValue()).stream())
                .findFirst();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (body.isEmpty()) {
            violations.add("PATCH of row " + row.id + " with nothing in it");
        }
        body.properties().stream()
                .filter(entry -> !entry.getKey().contains("@"))
                .forEach(entry -> put(list, row, entry.getKey(), entry.getValue()));
        list.written(row);
        return SandboxAnswer.json(
                200, row.fields(list.fields().stream().map(SandboxField::name).toList()));
    }

    private static void put(SandboxList list, SandboxRow row, String name, JsonNode value) {
        SandboxField field = written(list, name).orElseThrow();
        list.tell(row, field);
        row.put(field.name(), field.kind().isReference() ? SandboxReference.cell(value) : value);
    }

    private static Optional<SandboxField> written(SandboxList list, String name) {
        return list.fields().stream()
                .filter(field -> SandboxReference.isWrittenAs(field, name))
                .findFirst();
    }

    static Optional<SandboxAnswer> refusal(SandboxList list, JsonNode body, String name, JsonNode value) {
        Optional<SandboxField> field = written(list, name);
        if (field.isEmpty()) {
            return Optional.of(SandboxAnswer.error(400, "invalidRequest", "Field '" + name + "' is not recognized"));
        }
        if (list.forbids(field.get())) {
            return Optional.of(SandboxAnswer.error(400, "invalidRequest", "Invalid request"));
        }
        if (field.get().required() && value.isNull()) {
            return Optional.of(SandboxAnswer.error(400, "invalidRequest", "Field '" + name + "' is required"));
        }
        if (field.get().kind().isReference()) {
            String annotation = body.path(name + "@odata.type").asString(null);
            return SandboxReference.refusal(field.get(), value, annotation)
                    .map(reason -> SandboxAnswer.error(400, "invalidRequest", reason));
        }
        boolean annotated =
                "Collection(Edm.String)".equals(body.path(name + "@odata.type").asString(""));
        if (value.isArray() && !annotated) {
            return Optional.of(SandboxAnswer.recorded("generalException.recorded.json"));
        }
        return field.get()
                .kind()
                .refusal(value, field.get().choices())
                .map(reason -> SandboxAnswer.error(400, "invalidRequest", reason + ": '" + name + "'"));
    }

    private static int size(Map<String, String> query) {
        return Integer.parseInt(query.getOrDefault("$top", "200"));
    }

    /** Without an expansion the fields are not told at all; Graph says nothing of names that it does not know. */
    private static Set<String> select(SandboxList list, Map<String, String> query) {
        Matcher matcher = SELECT.matcher(query.getOrDefault("$expand", ""));
        return matcher.matches() ? new LinkedHashSet<>(List.of(matcher.group(1).split(","))) : Set.of();
    }
}
