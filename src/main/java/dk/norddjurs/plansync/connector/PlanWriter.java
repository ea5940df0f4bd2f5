package dk.norddjurs.plansync.connector;

import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes values to the plan's list, each row only at the version that the write was decided on. */
public interface PlanWriter {
    /** How many rows go into one request at most. */
    int batchSize();

    /**
     * Writes one batch, never blindly: each row carries the version it was based on. That is one request, and a few more
     * only where the list refuses a row for one of its values, at most as many as the row has fields.
     *
     * @param plan   whose list
     * @param mark   the mark of the reading that the writes were decided on
     * @param writes at most {@link #batchSize()} of them, each row once
     * @return a result for every row; a row's refusal costs no other row, and a field's no
     *     other field
     * @throws SourceFailed if nothing can have been written (signed out, list gone); what the failing request may have
     *     done is otherwise told row by row as {@link WriteResult.Unknown}
     */
    Map<ListKey, WriteResult> write(PlanSettings plan, ReadMark mark, List<RowWrite> writes);

    /**
     * Reads one row as it is now: settles a lost answer, or shows what somebody has written meanwhile.
     *
     * @return the row, or nothing if the list no longer has it
     * @throws SourceFailed if the list cannot be asked
     */
    Optional<ListRow> readRow(PlanSettings plan, ReadMark mark, ListKey key);
}
