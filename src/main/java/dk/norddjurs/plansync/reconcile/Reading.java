package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.plan.Value;
import org.jspecify.annotations.Nullable;

/** What one side says of one field. "Nothing" and "not known" are two different answers. */
public sealed interface Reading {
    /**
     * The side was asked.
     *
     * @param value what it says, or null if it has nothing there
     */
    record Known(@Nullable Value value) implements Reading {}

    /**
     * The side could not be asked, or its answer is incomplete.
     *
     * @param reason why, for people
     */
    record NotChecked(Reason reason) implements Reading {}
}
