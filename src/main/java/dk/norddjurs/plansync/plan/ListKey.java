package dk.norddjurs.plansync.plan;

/**
 * The id that the list gives to one of its rows.
 *
 * @param value as the list writes it
 */
public record ListKey(String value) implements Comparable<ListKey> {
    @Override
    public int compareTo(ListKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
