package dk.norddjurs.plansync.connector.budget;

/** The row that a {@link FieldScanner} has just split. */
final class FieldsRow implements RawRow {
    private final FieldScanner fields;
    private final int number;
    private final Cell beyond;

    FieldsRow(FieldScanner fields, int number, Cell beyond) {
        this.fields = fields;
        this.number = number;
        this.beyond = beyond;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public int size() {
        return fields.count();
    }

    @Override
    public Cell at(int index) {
        // No character has more than four bytes.
        return fields.length(index) > 4 * Cell.LONGEST ? Cell.tooLong() : Cell.written(fields.text(index));
    }

    @Override
    public Cell beyond() {
        return beyond;
    }

    @Override
    public long fingerprint() {
        return fields.fingerprint();
    }

    @Override
    public boolean blank() {
        return isBlankFrom(0);
    }

    /** Whether there is nothing in the cells from this one on. */
    boolean isBlankFrom(int first) {
        for (int i = first; i < size(); i++) {
            if (!fields.isBlank(i)) {
                return false;
            }
        }
        return true;
    }
}
