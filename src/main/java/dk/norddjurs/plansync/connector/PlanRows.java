package dk.norddjurs.plansync.connector;

import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of one plan's list, to be written to.
 *
 * @param writer how
 * @param plan   whose list
 * @param mark   the reading that the writes are decided on
 */
public record PlanRows(PlanWriter writer, PlanSettings plan, ReadMark mark) {
    /** How many rows go into one request at most. */
    public int batchSize() {
        return writer.batchSize();
    }

    /** As {@link PlanWriter#write}. */
    public Map<ListKey, WriteResult> write(List<RowWrite> writes) {
        return writer.write(plan, mark, writes);
    }

    /** As {@link PlanWriter#readRow}. */
    public Optional<ListRow> read(ListKey key) {
        return writer.readRow(plan, mark, key);
    }
}
