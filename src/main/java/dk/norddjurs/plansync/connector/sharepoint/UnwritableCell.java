package dk.norddjurs.plansync.connector.sharepoint;

/** A column cannot hold the value that it should be given. The message is a Danish sentence. */
final class UnwritableCell extends Exception {
    private static final long serialVersionUID = 1L;

    UnwritableCell(MatchedColumn column) {
        super("Kolonnen »" + column.column() + "« er af typen " + column.shape().danish()
                + " og kan ikke rumme værdien. Ret kolonnens type i listen.");
    }
}
