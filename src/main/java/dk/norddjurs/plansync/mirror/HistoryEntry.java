package dk.norddjurs.plansync.mirror;

import dk.norddjurs.plansync.plan.Edit;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.Value;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row of the list.
 *
 * @param item       which
 * @param event      what
 * @param moved      the cells that moved, in the order of their fields' names
 * @param asOf       as of when the list says so
 * @param recordedAt when we recorded it
 */
public record HistoryEntry(ItemId item, Event event, List<Moved> moved, Instant asOf, Instant recordedAt) {
    public HistoryEntry {
        moved = List.copyOf(moved);
    }

    /** What can become of a row. */
    public enum Event {
        /** It was there when the list was read for the first time. */
        KNOWN,
        ADDED,
        CHANGED,
        REMOVED,
        /** It is there again after it was removed. */
        RETURNED
    }

    /**
     * A cell that moved.
     *
     * @param from   what it said before, or null for nothing or for what could not be read
     * @param to     what it says now, or null for nothing
     * @param origin the list where people moved it, else the system whose word plansync wrote
     * @param edit   who moved it and when, or null if that is not known or it was not a person
     */
    public record Moved(
            Field field,
            @Nullable Value from,
            @Nullable Value to,
            Owner origin,
            @Nullable Edit edit) {
        /** A cell of which nobody knows who moved it. */
        public Moved(Field field, @Nullable Value from, @Nullable Value to, Owner origin) {
            this(field, from, to, origin, null);
        }
    }
}
