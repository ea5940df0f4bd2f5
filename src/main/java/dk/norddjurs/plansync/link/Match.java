package dk.norddjurs.plansync.link;

/**
 * How a line or a point was recognised as belonging to an item.
 *
 * @param how     by what
 * @param matched the key or code that both of them bear
 */
public record Match(How how, String matched) {
    /** By what something was recognised, the surest first. */
    public enum How {
        /** A key that stands on the item: a PSP element or a case number. */
        KEY,
        /** A key that somebody has confirmed to be the item's. */
        CONFIRMED,
        /** A plan code found in the text. */
        CODE,
        /** A plan code found in the text that stands on several items: which of them is meant nobody can tell. */
        SHARED_CODE
    }
}
