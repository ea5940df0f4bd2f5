package dk.norddjurs.plansync.sandbox.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Graph does with a request for a site, and with the making of lists, columns and rows. */
final class SiteProtocol {
    private static final Pattern SITE = Pattern.compile("/sites/([^/]+)(/lists)?");
    private static final Pattern IN_LIST = Pattern.compile("/sites/([^/]+)/lists/([^/]+)(/columns(?:/[^/]+)?|/items)?");

    private final Map<String, SandboxList> lists;
    private final BiFunction<String, String, SandboxList> maker;
    private boolean forgetful;

    /** @param maker makes an empty list from the site's and the list's id */
    SiteProtocol(Map<String, SandboxList> lists, BiFunction<String, String, SandboxList> maker) {
        this.lists = lists;
        this.maker = maker;
    }

    /** Some sites show a new column by its internal name, whatever display name was asked for. */
    void forgetDisplayNames() {
        forgetful = true;
    }

    /** The answer, or nothing if it is none of this protocol's requests. */
    Optional<SandboxAnswer> answer(String method, String path, String body) {
        Matcher site = SITE.matcher(path);
        if (site.matches()) {
            return site.group(2) == null ? site(method, site.group(1)) : lists(method, site.group(1), body);
        }
        Matcher inList = IN_LIST.matcher(path);
        SandboxList list = inList.matches() ? lists.get(GraphProtocol.key(inList.group(1), inList.group(2))) : null;
        if (list == null) {
            return Optional.empty();
        }
        String rest = inList.group(3) == null ? "" : inList.group(3);
        if (method.equals("GET") && rest.isEmpty()) {
            return Optional.of(SandboxAnswer.json(200, list.describe()));
        } else if (method.equals("POST") && rest.equals("/columns")) {
            return Optional.of(newColumn(list, SandboxJson.MAPPER.readTree(body)));
        } else if (method.equals("PATCH") && rest.startsWith("/columns/")) {
            return Optional.of(
                    rename(list, rest.substring("/columns/column-".length()), SandboxJson.MAPPER.readTree(body)));
        }
        return method.equals("POST") && rest.equals("/items")
                ? Optional.of(newRow(list, SandboxJson.MAPPER.readTree(body)))
                : Optional.empty();
    }

    private static Optional<SandboxAnswer> site(String method, String site) {
        ObjectNode told =
                SandboxJson.object().put("id", site).put("webUrl", "https://" + site.split(",")[0] + "/sites/plan");
        return Optional.of(
                method.equals("GET")
                        ? SandboxAnswer.json(200, told)
                        : SandboxAnswer.error(405, "notAllowed", "Method not allowed"));
    }

    private Optional<SandboxAnswer> lists(String method, String site, String body) {
        return method.equals("POST") ? Optional.of(newList(site, SandboxJson.MAPPER.readTree(body))) : Optional.empty();
    }

    private SandboxAnswer newList(String site, JsonNode body) {
        String name = body.path("displayName").asString("");
        if (name.isBlank() || body.has("name")) {
            return SandboxAnswer.error(
                    400, "invalidRequest", "Cannot define a 'name' for a list; provide 'displayName'");
        }
        boolean taken = lists.values().stream().anyMatch(list -> list.site().equals(site) && list.isCalled(name));
        if (taken) {
            return SandboxAnswer.error(409, "nameAlreadyExists", "The specified name is already in use");
        }
        SandboxList list = maker.apply(site, UUID.randomUUID().toString()).called(name);
        list.renameColumn("Titel", "Title");
        for (JsonNode column : body.path("columns").values()) {
            SandboxAnswer made = newColumn(list, column);
            if (made.status() != 201) {
                return made;
            }
        }
        lists.put(GraphProtocol.key(site, list.id()), list);
        return SandboxAnswer.json(201, list.describe());
    }

    private SandboxAnswer newColumn(SandboxList list, JsonNode column) {
        Optional<String> refusal = ColumnDefinitions.refusal(column);
        if (refusal.isPresent()) {
            return SandboxAnswer.error(400, "invalidRequest", refusal.get());
        }
        ObjectNode definition = (ObjectNode) column.deepCopy();
        if (forgetful) {
            definition.put("displayName", column.path("name").asString());
        }
        return list.define(definition)
                ? SandboxAnswer.json(201, list.describe(column.path("name").asString()))
                : SandboxAnswer.error(409, "nameAlreadyExists", "The specified name is already in use");
    }

    private static SandboxAnswer rename(SandboxList list, String name, JsonNode change) {
        if (!List.copyOf(change.propertyNames()).equals(List.of("displayName"))) {
            return SandboxAnswer.error(400, "invalidRequest", "Only the display name is changed here");
        }
        list.renameColumn(name, change.path("displayName").asString());
        return SandboxAnswer.json(200, list.describe(name));
    }

    private static SandboxAnswer newRow(SandboxList list, JsonNode body) {
        JsonNode fields = body.path("fields");
        if (!fields.isObject() || !List.copyOf(body.propertyNames()).equals(List.of("fields"))) {
            return SandboxAnswer.error(400, "invalidRequest", "A new item is given its fields, and nothing else");
        }
        return refusal(list, fields).orElseGet(() -> {
            SandboxRow row = list.create(fields);
            return SandboxAnswer.json(
                    201,
                    row.describe(list.fields().stream().map(SandboxField::name).toList()));
        });
    }

    /** A column that must be filled in, or the first cell that its column cannot hold. */
    private static Optional<SandboxAnswer> refusal(SandboxList list, JsonNode fields) {
        return list.fields().stream()
                .filter(SandboxField::required)
                .map(SandboxField::writtenAs)
                .filter(name -> !fields.hasNonNull(name))
                .map(name -> SandboxAnswer.error(400, "invalidRequest", "Field '" + name + "' is required"))
                .findFirst()
                .or(() -> fields.propertyStream()
                        .filter(cell -> !cell.getKey().contains("@"))
                        .flatMap(cell -> GraphProtocol.refusal(list, fields, cell.getKey(), cell.getValue()).stream())
                        .findFirst());
    }
}
