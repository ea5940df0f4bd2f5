package dk.norddjurs.plansync.plan;

/**
 * Our own identity of a plan item. Codes and titles are attributes: a code may stand on several items, and many items
 * have none.
 *
 * @param value given out by the mirror of the list, never used again
 */
public record ItemId(long value) implements Comparable<ItemId> {
    @Override
    public int compareTo(ItemId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
