package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * All links of a plan at one moment.
 *
 * @param lines         the budget lines of each item that stands alone
 * @param groups        the items that share their money
 * @param sharedCodes   the codes that stand on several items without keys of their own, with those items
 * @param moneyWithout  lines that bear a plan code which stands on no item, by that code, or that stand on a PSP
 *                      element of the plan which does, by that
 * @param points        the agenda points of each item
 * @param pointsWithout open agenda points that bear a plan code which stands on no item
 * @param unread        for each budget row that could not be read, the items it may belong to
 * @param disputes      lines that another plan claims as surely as this one
 * @param suggestions   links that the texts suggest
 * @param successors    rows that came after another was gone, and resemble it
 * @param known         what people had decided on links
 */
public record Links(
        Map<ItemId, List<LinkedLine>> lines,
        List<Group> groups,
        Map<String, SortedSet<ItemId>> sharedCodes,
        Map<String, List<LinkedLine>> moneyWithout,
        Map<ItemId, List<LinkedPoint>> points,
        List<LinkedPoint> pointsWithout,
        Map<UnreadRow, Set<ItemId>> unread,
        List<Dispute> disputes,
        List<Suggestion> suggestions,
        List<Successor> successors,
        KnownLinks known) {

    /** The same, with the rows that resemble one that is gone. */
    public Links with(Successors search, Collection<PlanItem> removed, Collection<PlanItem> items) {
        return new Links(
                lines,
                groups,
                sharedCodes,
                moneyWithout,
                points,
                pointsWithout,
                unread,
                disputes,
                suggestions,
                search.of(removed, items),
                known);
    }

    /** The rows that may be the item made anew, perhaps none. */
    public List<Successor> successorsOf(ItemId gone) {
        return successors.stream()
                .filter(successor -> successor.gone().equals(gone))
                .toList();
    }

    /** The lines of an item that stands alone, perhaps none. */
    public List<LinkedLine> linesOf(ItemId item) {
        return lines.getOrDefault(item, List.of());
    }

    /** The points that treat the item, perhaps none. */
    public List<LinkedPoint> pointsOf(ItemId item) {
        return points.getOrDefault(item, List.of());
    }

    /** The items that share their money with others; gathered anew on each call. */
    public Set<ItemId> grouped() {
        return groups.stream().flatMap(group -> group.items().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a row that could not be read may belong to no item: what it bears is not all known, or names none. */
    public boolean mayBelongToNone(UnreadRow row) {
        return row.psp() == null
                || row.text() == null
                || unread.getOrDefault(row, Set.of()).isEmpty();
    }
}
