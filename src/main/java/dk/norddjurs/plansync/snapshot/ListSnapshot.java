package dk.norddjurs.plansync.snapshot;

import dk.norddjurs.plansync.plan.PlanItem;
import java.time.Instant;
import java.util.List;

/**
 * The whole plan as the list says it.
 *
 * @param readAt  when the list was last asked
 * @param items   every row that stands in the list
 * @param removed rows that stood there before and are gone, as they last were
 */
public record ListSnapshot(Instant readAt, List<PlanItem> items, List<PlanItem> removed) {
    public ListSnapshot {
        items = List.copyOf(items);
        removed = List.copyOf(removed);
    }
}
