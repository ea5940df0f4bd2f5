package dk.norddjurs.plansync.connector;

/** What became of the write of one row. */
public sealed interface WriteResult {
    /** The list says that it has the values now. */
    record Written() implements WriteResult {}

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
