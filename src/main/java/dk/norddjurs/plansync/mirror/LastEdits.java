package dk.norddjurs.plansync.mirror;

import dk.norddjurs.plansync.plan.Edit;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds in a history who moved each cell last. */
final class LastEdits {
    private LastEdits() {}

    /** @param entries oldest first */
    static Map<ItemId, Map<Field, Edit>> of(List<HistoryEntry> entries) {
        Map<ItemId, Map<Field, Edit>> edits = new HashMap<>();
        for (HistoryEntry entry : entries) {
            Map<Field, Edit> ofItem = edits.computeIfAbsent(entry.item(), item -> new HashMap<>());
            for (HistoryEntry.Moved moved : entry.moved()) {
                if (moved.edit() == null) {
                    ofItem.remove(moved.field());
                } else {
                    ofItem.put(moved.field(), moved.edit());
                }
            }
        }
        return edits;
    }
}
