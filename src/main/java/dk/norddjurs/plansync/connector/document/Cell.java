package dk.norddjurs.plansync.connector.document;

/**
 * A cell of a document.
 *
 * @param column  its column's letter or number
 * @param content what stands in it, or in the topmost of the cells that it is merged with
 * @param struck  what is struck through in it and so no longer there, or the empty string
 * @param below   whether it goes on from the cell above it
 */
record Cell(String column, Content content, String struck, boolean below) {
    /** A cell with nothing in it. */
    static Cell empty(String column) {
        return new Cell(column, Content.EMPTY, "", false);
    }

    /** The cell below that this one goes on in. */
    Cell goingOn() {
        return new Cell(column, content, "", true);
    }

    /** Whether something stands here, and not only above. */
    boolean isFilled() {
        return !below && !content.isBlank();
    }

    /** What people see, on one line. */
    String line() {
        return content.shown().replaceAll("\\s+", " ");
    }
}
