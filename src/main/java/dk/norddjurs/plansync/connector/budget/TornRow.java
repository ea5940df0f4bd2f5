package dk.norddjurs.plansync.connector.budget;

/**
 * A row of which no cell can be told.
 *
 * @param reason a sentence for people
 */
record TornRow(int number, String reason) implements RawRow {
    @Override
    public int size() {
        return 0;
    }

    @Override
    public Cell at(int index) {
        return beyond();
    }

    @Override
    public Cell beyond() {
        return new Cell.Broken(reason);
    }

    @Override
    public long fingerprint() {
        return number;
    }
}
