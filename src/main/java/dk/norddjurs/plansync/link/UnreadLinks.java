package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which items an unread row may belong to: where its key or text could not be read either, that is every item. */
final class UnreadLinks {
    private final LineClaims claims;
    private final ItemIndex index;
    private final Set<ItemId> every;

    UnreadLinks(ItemIndex index, Collection<PlanItem> items) {
        this.claims = new LineClaims(index);
        this.index = index;
        this.every = items.stream().map(PlanItem::id).collect(Collectors.toUnmodifiableSet());
    }

    Map<UnreadRow, Set<ItemId>> of(List<UnreadRow> unread) {
        Map<UnreadRow, Set<ItemId>> candidates = new LinkedHashMap<>();
        unread.forEach(row -> candidates.put(row, of(row)));
        return candidates;
    }

    private Set<ItemId> of(UnreadRow row) {
        String psp = row.psp();
        String text = row.text();
        if (psp == null) {
            return every;
        }
        if (text == null) {
            Found byKey = index.withPsp(psp);
            return byKey.isNothing() ? every : byKey.items();
        }
        return claims.of(psp, text).items();
    }
}
