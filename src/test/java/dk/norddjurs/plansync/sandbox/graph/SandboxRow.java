package dk.norddjurs.plansync.sandbox.graph;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A row with its version. A deleted row stays as a tombstone. */
final class SandboxRow {
    final String id;
    final Map<String, JsonNode> cells = new TreeMap<>();
    private final UUID guid = UUID.randomUUID();
    private final Instant created;
    private Instant modified;
    private int version;
    private final Deque<Version> versions = new ArrayDeque<>();
    long changedAt;
    boolean deleted;
    boolean locked;

    SandboxRow(String id, Instant created) {
        this.id = id;
        this.created = created;
        this.modified = created;
    }

    /** A new version, by that person or program. */
    void touch(long change, Instant now, ObjectNode by) {
        version++;
        changedAt = change;
        modified = now;
        versions.addFirst(new Version(version, now, by, Map.copyOf(cells)));
    }

    private record Version(int number, Instant at, ObjectNode by, Map<String, JsonNode> cells) {}

    /** The last versions as Graph tells them, newest first. */
    ObjectNode versions(Collection<String> names, int kept) {
        ObjectNode told = SandboxJson.object();
        var value = told.putArray("value");
        versions.stream().limit(kept).forEach(version -> {
            ObjectNode one = value.addObject().put("id", version.number() + ".0");
            one.set("lastModifiedBy", version.by());
            one.put("lastModifiedDateTime", version.at().toString());
            one.set("fields", fields(version.cells(), names));
        });
        return told;
    }

    int version() {
        return version;
    }

    String etag() {
        return "\"" + guid + "," + version + "\"";
    }

    void put(String name, JsonNode value) {
        boolean empty = value.isNull()
                || value.isString() && value.stringValue().isEmpty()
                || value.isArray() && value.isEmpty();
        if (empty) {
            cells.remove(name);
        } else {
            cells.put(name, value);
        }
    }

    /** As Graph tells it: empty columns are left out, and only what was asked for is told. */
    ObjectNode describe(Iterable<String> select) {
        ObjectNode item = SandboxJson.object();
        if (deleted) {
            item.put("id", id);
            item.putObject("contentType").put("id", "0x0100290B31798407C44A").put("name", "Item");
            item.putObject("deleted").put("state", "deleted");
            return item;
        }
        item.put("@odata.etag", etag())
                .put("createdDateTime", created.toString())
                .put("eTag", etag())
                .put("id", id)
                .put(
                        "lastModifiedDateTime",
                        modified.truncatedTo(ChronoUnit.SECONDS).toString());
        item.putObject("contentType").put("id", "0x0100290B31798407C44A").put("name", "Item");
        item.set("fields", fields(select));
        return item;
    }

    ObjectNode fields(Iterable<String> select) {
        return fields(cells, select).put("@odata.etag", etag());
    }

    private static ObjectNode fields(Map<String, JsonNode> cells, Iterable<String> select) {
        ObjectNode fields = SandboxJson.object();
        for (String name : select) {
            JsonNode cell = SandboxReference.told(cells, name);
            if (cell != null) {
                fields.set(name, cell);
            }
        }
        return fields;
    }
}
