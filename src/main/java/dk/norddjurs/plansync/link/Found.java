package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.link.Match.How;
import dk.norddjurs.plansync.plan.ItemId;
import java.util.Collections;
import java.util.SortedSet;

/**
 * The items that something was found to belong to.
 *
 * @param items perhaps none
 * @param how   by what they were found
 */
record Found(SortedSet<ItemId> items, How how) {
    static final Found NOTHING = new Found(Collections.emptySortedSet(), How.CODE);

    boolean isNothing() {
        return items.isEmpty();
    }
}
