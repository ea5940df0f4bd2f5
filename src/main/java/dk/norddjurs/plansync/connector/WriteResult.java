package dk.norddjurs.plansync.connector;

import dk.norddjurs.plansync.plan.Field;
import java.util.Map;

/** What became of the write of one row. */
public sealed interface WriteResult {
    /** The list says that it has the values now. */
    record Written() implements WriteResult {}

    /**
     * These fields were refused and hold what they held; all the row's other fields have their values now.
     *
     * @param reasons a sentence for people for each field that was refused, at least one
     */
    record FieldsRefused(Map<Field, String> reasons) implements WriteResult {
        public FieldsRefused {
            reasons = Map.copyOf(reasons);
        }
    }

    /** Somebody has changed the row since it was read. Nothing was written. */
    record EditedMeanwhile() implements WriteResult {}

    /**
     * The list refused this row. Nothing was written.
     *
     * @param status the HTTP status
     * @param reason a sentence for people
     * @param later  whether the same write may succeed another time (locked, throttled)
     */
    record Refused(int status, String reason, boolean later) implements WriteResult {}

    /**
     * The answer was lost: the row may have been written or not. Read it to know.
     *
     * @param reason a sentence for people
     */
    record Unknown(String reason) implements WriteResult {}
}
