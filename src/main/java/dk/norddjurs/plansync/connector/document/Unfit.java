package dk.norddjurs.plansync.connector.document;

/** A cell's content is no value of its field; the message is a Danish sentence that says why and what to do. */
final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    Unfit(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
