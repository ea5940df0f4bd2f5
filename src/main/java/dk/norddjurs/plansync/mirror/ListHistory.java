package dk.norddjurs.plansync.mirror;

import dk.norddjurs.plansync.plan.Edit;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.PlanItem;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the plan's list has said over time. The mirror writes it down in the transaction that it takes a reading in with. */
public interface ListHistory {
    /** What was recorded after that moment, oldest first. */
    List<HistoryEntry> since(PlanId plan, Instant moment);

    /** All that is known of one item, oldest first; nothing if the plan has no such item. */
    List<HistoryEntry> of(PlanId plan, ItemId item);

    /** Who last moved cells of these items: nobody is named for a cell that was never moved, or by whom nobody knows. */
    default Map<ItemId, Map<Field, Edit>> edits(PlanId plan, Collection<ItemId> items) {
        return LastEdits.of(ofAll(plan, items));
    }

    /** All that is known of these items, oldest first. */
    List<HistoryEntry> ofAll(PlanId plan, Collection<ItemId> items);

    /** The rows that stood in the list at that moment, as we had recorded them by then, in the order of their identities. */
    List<PlanItem> planAt(PlanId plan, Instant moment);
}
