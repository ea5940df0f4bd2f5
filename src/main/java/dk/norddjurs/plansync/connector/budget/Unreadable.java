package dk.norddjurs.plansync.connector.budget;

/** A row could not be read. It ends as an {@link dk.norddjurs.plansync.snapshot.UnreadRow} and goes no further. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String heading;

    /**
     * @param heading of the column at fault, or empty if the whole row is
     * @param reason  a sentence for people
     */
    Unreadable(String heading, String reason) {
        super(reason, null, false, false);
        this.heading = heading;
    }

    String heading() {
        return heading;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
