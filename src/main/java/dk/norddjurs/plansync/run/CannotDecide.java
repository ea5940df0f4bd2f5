package dk.norddjurs.plansync.run;

/** A decision that was not made. The message is Danish, and says what can be done instead. */
public final class CannotDecide extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    CannotDecide(Why why, String message) {
        super(message);
        this.why = why;
    }

    /** Why it was not made. */
    public enum Why {
        /** There is no such divergence. */
        UNKNOWN,
        /** The divergence is gone. */
        SETTLED,
        /** The divergence says something else than what the person saw. */
        MOVED,
        /** There is no decision to take back. */
        NOTHING,
        /** The choice does not fit the divergence. */
        UNFIT,
        /** The wish itself makes no sense, such as a snooze without a date. */
        BAD
    }

    public Why why() {
        return why;
    }
}
