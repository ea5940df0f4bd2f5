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
        Map<Field, ObjectNode> sent = new HashMap<>();
        Map<Field, String> refused = new HashMap<>();
        for (Map.Entry<Field, Optional<Value>> entry : write.values().entrySet()) {
            MatchedColumn column = matching.of(entry.getKey())
                    .orElseThrow(() -> new IllegalArgumentException("no column carries " + entry.getKey()));
            try {
                sent.put(entry.getKey(), cells.write(column, limits(column), entry.getValue()));
            } catch (UnwritableCell e) {
                refused.put(entry.getKey(), "Række " + write.key() + ": " + e.getMessage());
            }
        }
        return new RowSending(write, sent, refused);
    }

    private Limits limits(MatchedColumn column) {
        return columns.stream()
                .filter(candidate -> candidate.name().equals(column.name()))
                .map(ListColumn::limits)
                .findFirst()
                .orElse(Limits.NONE);
    }
}
