package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.link.Match.How;
import dk.norddjurs.plansync.plan.ItemId;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;

/**
 * A plan's claim to a budget line.
 *
 * @param items the items that claim it, perhaps none
 * @param how   by what
 * @param names the codes or the key that they claim it by; without items, the codes that the line bears
 */
record Claim(SortedSet<ItemId> items, How how, List<String> names) {
    /** No claim to a line that bears no code: what most lines of a ledger get. */
    static final Claim NONE = new Claim(Collections.emptySortedSet(), How.CODE, List.of());

    boolean isNone() {
        return items.isEmpty();
    }

    Match match() {
        return new Match(how, name());
    }

    String name() {
        return String.join("+", names);
    }

    /** How sure it is: a key, on the item or confirmed, before a code, and a code before nothing. */
    int strength() {
        if (isNone()) {
            return 0;
        }
        return how == How.CODE ? 1 : 2;
    }
}
