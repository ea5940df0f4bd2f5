package dk.norddjurs.plansync.mirror;

import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps the last reading of each plan's list. */
public interface ListMirror {
    /** Identities beyond this one are given for a look only: no list has so many rows. */
    long PROVISIONAL = 1L << 62;

    /** The list as last read; empty and without a mark if it never was. */
    MirroredList load(PlanId plan);

    /**
     * Takes in what a reading brought: rows, mark and {@link ListHistory} together, or nothing. Takes part in the caller's
     * transaction.
     *
     * @param own what we have sent to the list: its echo is no edit of a person
     * @return the list as it is now
     */
    MirroredList apply(PlanId plan, ListChanges changes, OwnWrites own, Instant now);

    /** The list as {@link #apply} would make it; new rows get identities that are good for this look only. */
    default MirroredList preview(PlanId plan, ListChanges changes, OwnWrites own, Instant now) {
        AtomicLong provisional = new AtomicLong(PROVISIONAL);
        return load(plan).with(changes, own, now, key -> new ItemId(provisional.incrementAndGet()));
    }
}
