package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.EditedRow;
import dk.norddjurs.plansync.plan.Edit;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ListKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds out who edited rows. A delta does not tell it, so the rows are asked for their versions, twenty rows in one
 * request.
 */
final class RowEditors {
    private final Batch batch;
    private final CellHistory history;

    RowEditors(Batch batch, CellHistory history) {
        this.batch = batch;
        this.history = history;
    }

    /** @throws dk.norddjurs.plansync.connector.SourceFailed if SharePoint cannot be asked */
    Map<ListKey, Map<Field, Edit>> of(List<EditedRow> rows) {
        Map<ListKey, Map<Field, Edit>> edits = new LinkedHashMap<>();
        for (int from = 0; from < rows.size(); from += Batch.LARGEST) {
            List<EditedRow> some = rows.subList(from, Math.min(rows.size(), from + Batch.LARGEST));
            batch.ask(some.stream().map(VersionsPart::new).toList())
                    .forEach((part, answer) -> edits.put(
                            part.edited().row().key(),
                            answer.isOk() ? history.edits(part.edited(), answer.body()) : Map.of()));
        }
        return edits;
    }
}
