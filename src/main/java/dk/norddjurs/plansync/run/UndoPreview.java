package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.reconcile.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What taking a run back would write, as far as the last reading of its list tells. The undo itself reads the list anew,
 * and leaves what somebody has edited in between.
 *
 * @param run    the run whose writes would be taken back
 * @param readAt when the list was last read, or null if never
 * @param lines  each value that the run wrote, in the order in which it was noted
 */
public record UndoPreview(Run run, @Nullable Instant readAt, List<Line> lines) {
    public UndoPreview {
        lines = List.copyOf(lines);
    }

    /**
     * A value that the run wrote.
     *
     * @param from  what the run wrote, or null if it emptied the cell
     * @param to    what stood there before and would again, or null for an empty cell
     * @param stays why it stays as it is, or null if it can be put back
     */
    public record Line(
            ItemId item,
            Field field,
            @Nullable Value from,
            @Nullable Value to,
            @Nullable Reason stays) {
        /** Whether it can be put back. */
        public boolean isPossible() {
            return stays == null;
        }
    }
}
