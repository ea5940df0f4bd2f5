package dk.norddjurs.plansync.connector.sharepoint;

/** A cell holds something that its field cannot; the message is a Danish half-sentence that says why. */
final class UnreadableCell extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableCell(String reason) {
        super(reason);
    }
}
