package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Value;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the rows of a list. A cell that cannot be read costs neither its row nor any other. */
final class RowReader {
    private final CellReader cells;
    private final Matching matching;
    private final List<String> problems = new ArrayList<>();

    RowReader(CellReader cells, Matching matching) {
        this.cells = cells;
        this.matching = matching;
    }

    /** Sentences on the cells that could not be read so far. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /**
     * Reads a row.
     *
     * @throws dk.norddjurs.plansync.connector.SourceFailed if it lacks what every row has
     */
    ListRow read(JsonNode item) {
        String id = required(item, "id", "?");
        JsonNode fields = item.path("fields");
        if (!fields.isObject()) {
            throw lacks(id, "fields");
        }
        Map<Field, Value> values = new HashMap<>();
        Set<Field> unreadable = new HashSet<>();
        for (MatchedColumn column : matching.columns()) {
            read(named(id, fields), column, fields.path(column.readAs()), values, unreadable);
        }
        return new ListRow(
                new ListKey(id), new ItemVersion(required(item, "eTag", id)), modified(item, id), values, unreadable);
    }

    /** The title, for no view of the list shows the row's number unless somebody has asked for it. */
    private String named(String id, JsonNode fields) {
        String title = matching.columns().stream()
                .filter(column -> column.asField().equals(Field.TITLE))
                .map(column -> fields.path(column.name()).asString("").replace("\u0000", ""))
                .findFirst()
                .orElse("");
        return "Række " + id + " i listen" + (title.isBlank() ? "" : " (»" + title.strip() + "«)");
    }

    private void read(
            String row, MatchedColumn column, JsonNode cell, Map<Field, Value> values, Set<Field> unreadable) {
        try {
            Value value = cells.read(column, cell);
            if (value != null) {
                values.put(column.asField(), value);
            }
        } catch (UnreadableCell e) {
            unreadable.add(column.asField());
            problems.add(row + ", kolonnen »" + column.column() + "« " + e.getMessage() + ". Ret cellen i listen.");
        }
    }

    private static Instant modified(JsonNode item, String id) {
        try {
            return OffsetDateTime.parse(required(item, "lastModifiedDateTime", id))
                    .toInstant();
        } catch (DateTimeException e) {
            throw lacks(id, "lastModifiedDateTime");
        }
    }

    private static String required(JsonNode item, String name, String id) {
        String value = item.path(name).asString("");
        if (value.isBlank()) {
            throw lacks(id, name);
        }
        return value;
    }

    private static RuntimeException lacks(String id, String name) {
        return GraphFault.failed("SharePoint sendte række " + id + " uden " + name
                + ". Svaret kan ikke bruges, og intet er læst; prøv igen, og kontakt driften, hvis det bliver ved.");
    }
}
