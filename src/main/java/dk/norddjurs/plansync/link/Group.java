package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.plan.ItemId;
import java.util.List;
import java.util.SortedSet;

/**
 * Items that share their money: nobody can tell which line belongs to which of them, so only sums are compared.
 *
 * @param code  the code that binds them, or several joined by {@code +}
 * @param items two or more
 * @param lines the lines of all of them
 */
public record Group(String code, SortedSet<ItemId> items, List<LinkedLine> lines) {}
