package dk.norddjurs.plansync.connector;

/** A Word or Excel file as a whole cannot be taken for the plan. The message is Danish and says what to do. */
public final class DocumentUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DocumentUnreadable(String message) {
        super(message);
    }

    public DocumentUnreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
