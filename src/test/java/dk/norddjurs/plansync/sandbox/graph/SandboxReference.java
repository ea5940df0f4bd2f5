package dk.norddjurs.plansync.sandbox.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cells that hold ids of another list's rows. One is told as a string under its column's name with {@code LookupId} behind
 * it, several as objects under the name itself, and otherwise nothing is told.
 */
final class SandboxReference {
    static final int MOST_IN_A_QUERY = 12;

    private static final String ID = "LookupId";

    private SandboxReference() {}

    static JsonNode one(int id) {
        return SandboxJson.object().put(ID, id);
    }

    static JsonNode many(List<Integer> ids) {
        ArrayNode array = SandboxJson.MAPPER.createArrayNode();
        ids.forEach(id -> array.add(SandboxJson.object().put(ID, id).put("LookupValue", "Nr. " + id)));
        return array;
    }

    /** What a row tells under a name that was asked for, or null. */
    static @Nullable JsonNode told(Map<String, JsonNode> cells, String name) {
        JsonNode cell = cells.get(name);
        if (cell != null) {
            return cell.isObject() ? null : cell;
        }
        JsonNode one = name.endsWith(ID) ? cells.get(name.substring(0, name.length() - ID.length())) : null;
        return one != null && one.isObject()
                ? SandboxJson.MAPPER.getNodeFactory().stringNode(one.path(ID).asString())
                : null;
    }

    /** The id or ids that a cell holds. */
    static Object ids(JsonNode cell) {
        return cell.isObject()
                ? cell.path(ID).asInt()
                : cell.values().stream().map(one -> one.path(ID).asInt()).toList();
    }

    /** Whether a written name means this column. */
    static boolean isWrittenAs(SandboxField field, String name) {
        return name.equals(field.kind().isReference() ? field.name() + ID : field.name());
    }

    /** The cell of what was written. */
    static JsonNode cell(JsonNode written) {
        if (written.isNull()) {
            return written;
        }
        return written.isArray()
                ? many(written.values().stream().map(JsonNode::asInt).toList())
                : one(written.asInt());
    }

    /** What is wrong with writing these ids, if anything. */
    static Optional<String> refusal(SandboxField field, JsonNode value, @Nullable String annotation) {
        boolean several = field.kind().takesSeveral();
        if (annotation != null && !(several && annotation.equals("Collection(Edm.Int32)"))) {
            return Optional.of("The annotation " + annotation + " does not fit the column");
        }
        if (value.isNull()) {
            return Optional.empty();
        }
        if (several != value.isArray() || several && annotation == null) {
            return Optional.of(several ? "A collection is required" : "A single id is required");
        }
        Stream<JsonNode> ids = several ? value.values().stream() : Stream.of(value);
        return ids.allMatch(id -> id.isIntegralNumber() && field.knows(id.asString()))
                ? Optional.empty()
                : Optional.of("The user or item does not exist or is not unique");
    }

    /** Whether a query asks for more than SharePoint looks up at once. */
    static boolean areTooMany(List<SandboxField> fields, Set<String> select) {
        return fields.stream()
                        .filter(field -> field.kind().isReference())
                        .filter(field -> select.contains(field.name()) || select.contains(field.name() + ID))
                        .count()
                > MOST_IN_A_QUERY;
    }

    static void describe(ObjectNode column, SandboxField field) {
        boolean several = field.kind().takesSeveral();
        if (field.kind() == SandboxColumn.PERSON || field.kind() == SandboxColumn.PEOPLE) {
            column.putObject("personOrGroup")
                    .put("allowMultipleSelection", several)
                    .put("chooseFromType", "peopleOnly")
                    .put("displayAs", "nameWithPresence");
        } else {
            SandboxList source = field.source();
            column.putObject("lookup")
                    .put("allowMultipleValues", several)
                    .put("allowUnlimitedLength", false)
                    .put("columnName", "Title")
                    .put("listId", source == null ? "" : source.id());
        }
    }
}
