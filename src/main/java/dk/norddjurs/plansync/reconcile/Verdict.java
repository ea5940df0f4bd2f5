package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Value;
import org.jspecify.annotations.Nullable;

/** What comes out for one field of one item. */
sealed interface Verdict {
    /** A side could not be asked: nothing is decided. */
    record Unchecked(Reason reason) implements Verdict {}

    /** Nothing to do and nothing to say. */
    record Quiet() implements Verdict {}

    /** The two sides are settled like this from now on. */
    record Settled(AgreedPair pair) implements Verdict {}

    /**
     * The owner's value shall stand in the list.
     *
     * @param kind   what the difference is called while it waits for approval
     * @param reason why
     * @param asks   whether somebody must approve first
     */
    record Write(@Nullable Value old, Value value, Kind kind, Reason reason, boolean asks) implements Verdict {}

    /** The two sides disagree, and people must settle it. */
    record Diverges(Kind kind, Reason reason) implements Verdict {}
}
