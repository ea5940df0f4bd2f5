package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;

/**
 * Budget lines that this plan claims, and another one just as surely. Nobody can tell whose they are, so they are counted
 * for no item, and the sum of an item that they may belong to is not known.
 *
 * @param key   the PSP element or codes that they are claimed by
 * @param items the items of this plan that claim them
 * @param plans the other plans that do, in order of their ids
 * @param lines the lines
 */
public record Dispute(String key, SortedSet<ItemId> items, List<PlanId> plans, List<LinkedLine> lines) {
    public Dispute {
        plans = List.copyOf(plans);
        lines = List.copyOf(lines);
    }

    /** Whether the amount of that year is in doubt for any of those items. */
    public boolean concerns(Collection<ItemId> anyOf, int year) {
        return items.stream().anyMatch(anyOf::contains)
                && lines.stream().anyMatch(line -> line.line().year() == year);
    }
}
