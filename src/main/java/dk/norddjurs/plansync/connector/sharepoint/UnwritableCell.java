package dk.norddjurs.plansync.connector.sharepoint;

/** A column cannot hold the value that it should be given. The message is Danish, to follow the row's number. */
final class UnwritableCell extends Exception {
    private static final long serialVersionUID = 1L;

    UnwritableCell(MatchedColumn column) {
        super(
                !column.safe()
                        ? unsafe(column)
                        : "kolonnen »" + column.column() + "« er af typen "
                                + column.shape().danish() + " og kan ikke rumme værdien. Ret kolonnens type i listen.");
    }

    private static String unsafe(MatchedColumn column) {
        return "kolonnen »" + column.column() + "« kan ikke skrives uden skade. Vælg en anden kolonne i planens fil.";
    }
}
