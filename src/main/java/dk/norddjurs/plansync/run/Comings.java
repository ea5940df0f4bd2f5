package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.mirror.HistoryEntry;
import dk.norddjurs.plansync.mirror.HistoryEntry.Event;
import dk.norddjurs.plansync.mirror.ListHistory;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import java.time.Instant;
import java.util.List;

/** When rows came to the list and went from it. What a dry run has only looked at comes and goes now. */
final class Comings {
    private final ListHistory history;

    Comings(ListHistory history) {
        this.history = history;
    }

    /** Whether the one row came when the other had gone, or in the same reading. */
    boolean cameAfter(PlanId plan, ItemId gone, ItemId item) {
        return !came(history.of(plan, item)).isBefore(went(history.of(plan, gone)));
    }

    private static Instant came(List<HistoryEntry> of) {
        return of.isEmpty() ? Instant.MAX : of.get(0).recordedAt();
    }

    private static Instant went(List<HistoryEntry> of) {
        HistoryEntry last = of.isEmpty() ? null : of.get(of.size() - 1);
        return last != null && last.event() == Event.REMOVED ? last.recordedAt() : Instant.MAX;
    }
}
