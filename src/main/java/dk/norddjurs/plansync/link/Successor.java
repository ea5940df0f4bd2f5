package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.plan.ItemId;

/**
 * A row that came after another was gone from the list, and resembles it. It may be the same matter made anew; that is for
 * people to say, and nothing of the old row is moved to it.
 *
 * @param gone the item whose row is gone
 * @param item the item that came later
 * @param by   the surest resemblance
 * @param what the key, code or title that both have, as the later row writes it
 */
public record Successor(ItemId gone, ItemId item, By by, String what) {
    /** What two rows have in common, the surest first. */
    public enum By {
        PSP,
        CODE,
        /** The same words of the matter, in whatever form and order. */
        TITLE
    }
}
