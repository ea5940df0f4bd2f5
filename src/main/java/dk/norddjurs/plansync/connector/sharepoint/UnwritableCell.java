package dk.norddjurs.plansync.connector.sharepoint;

/** A column cannot hold the value that it should be given. The message is Danish, to follow the row's number. */
final class UnwritableCell extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason what about the column, and what to do, to follow the column's name */
    UnwritableCell(MatchedColumn column, String reason) {
        super("kolonnen »" + column.column() + "« " + reason);
    }

    static UnwritableCell unsafe(MatchedColumn column) {
        return new UnwritableCell(column, "kan ikke skrives uden skade. Vælg en anden kolonne i planens fil.");
    }

    static UnwritableCell unfit(MatchedColumn column) {
        return new UnwritableCell(
                column,
                "er af typen " + column.shape().danish() + " og kan ikke rumme værdien. Ret kolonnens type i listen.");
    }
}
