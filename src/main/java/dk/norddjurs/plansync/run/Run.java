package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of a plan, from the moment that it was asked for.
 *
 * @param id          given out by the store
 * @param plan        which plan
 * @param dryRun      whether it only tells what it would do
 * @param cause       why it runs
 * @param requestedBy who asked, for people
 * @param requestedAt when
 * @param startedAt   when it began, or null while it waits
 * @param finishedAt  when it ended, or null before that
 * @param state       how far it has come
 * @param report      what it tells, or null while there is nothing to tell
 * @param undo        what it takes back, or null for a run that reconciles
 */
public record Run(
        long id,
        PlanId plan,
        boolean dryRun,
        Cause cause,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        State state,
        @Nullable RunReport report,
        @Nullable Undo undo) {

    /**
     * What a run takes back.
     *
     * @param run   the run whose writes are taken back
     * @param items the items to do so for; none stands for all of them
     */
    public record Undo(long run, List<ItemId> items) {
        public Undo {
            items = List.copyOf(items);
        }

        /** Whether the item's writes are to be taken back. */
        public boolean covers(ItemId item) {
            return items.isEmpty() || items.contains(item);
        }
    }

    /** Why a run takes place. */
    public enum Cause {
        SCHEDULE,
        REQUEST,
        APPROVAL,
        /** The list has told that something in it has changed: only the list is asked, the rest is known from last night. */
        CHANGE,
        /** Takes back what an earlier run wrote. */
        UNDO,
        /** Goes on with what a system had no time for, once it has. */
        CONTINUATION
    }

    /** How far a run has come. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        /** Done, but a source could not be checked. */
        INCOMPLETE,
        /** The guard stopped it before its first write. */
        STOPPED,
        FAILED;

        /** Whether nothing more will happen. */
        public boolean isFinal() {
            return this != QUEUED && this != RUNNING;
        }
    }
}
