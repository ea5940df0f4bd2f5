package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.RowWrite;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Prepares rows to be sent. A field that its column cannot hold is left out, and costs no other. */
final class RowWriter {
    private final CellWriter cells;
    private final Matching matching;
    private final List<ListColumn> columns;

    /**
     * Prepares for one list.
     *
     * @param columns what the list says of its columns
     */
    RowWriter(CellWriter cells, Matching matching, List<ListColumn> columns) {
        this.cells = cells;
        this.matching = matching;
        this.columns = columns;
    }

    /** @throws IllegalArgumentException if the plan has no such field */
    RowSending prepare(RowWrite write) {
        Prepared prepared = prepare(write.values());
        Map<Field, String> refused = new HashMap<>();
        prepared.refused().forEach((field, why) -> refused.put(field, "Række " + write.key() + ": " + why));
        return new RowSending(write, prepared.cells(), refused);
    }

    /**
     * Cells that are ready to be sent.
     *
     * @param cells   what is to be sent
     * @param refused what is not, each field with its reason
     */
    record Prepared(Map<Field, ObjectNode> cells, Map<Field, String> refused) {}

    /** @throws IllegalArgumentException if the plan has no such field */
    Prepared prepare(Map<Field, Optional<Value>> values) {
        Map<Field, ObjectNode> sent = new HashMap<>();
        Map<Field, String> refused = new HashMap<>();
        for (Map.Entry<Field, Optional<Value>> entry : values.entrySet()) {
            MatchedColumn column = matching.of(entry.getKey())
                    .orElseThrow(() -> new IllegalArgumentException("no column carries " + entry.getKey()));
            try {
                sent.put(entry.getKey(), cells.write(column, limits(column), entry.getValue()));
            } catch (UnwritableCell e) {
                refused.put(entry.getKey(), String.valueOf(e.getMessage()));
            }
        }
        return new Prepared(sent, refused);
    }

    /** What the list says of the column's values. */
    Limits limits(MatchedColumn column) {
        return columns.stream()
                .filter(candidate -> candidate.name().equals(column.name()))
                .map(ListColumn::limits)
                .findFirst()
                .orElse(Limits.NONE);
    }
}
