package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.plan.ItemId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Items bound together by money that none of them has alone; bonds that touch become one.
 *
 * <p>Every bound item points to another one of its bond, and in the end to the one that leads it, so that a whole ledger
 * of shared lines is bound in about one step for each.
 */
final class SharedMoney {
    private final Map<ItemId, ItemId> leaders = new TreeMap<>();
    private final Map<ItemId, Set<String>> names = new HashMap<>();

    /** Items that are bound, and the codes and keys that bind them. */
    record Bond(SortedSet<ItemId> items, SortedSet<String> names) {}

    void bind(SortedSet<ItemId> items, Collection<String> codesOrKeys) {
        ItemId leader = leaderOf(items.first());
        items.forEach(item -> leaders.put(leaderOf(item), leader));
        names.computeIfAbsent(items.first(), item -> new TreeSet<>()).addAll(codesOrKeys);
    }

    private ItemId leaderOf(ItemId item) {
        ItemId at = item;
        while (!next(at).equals(at)) {
            leaders.put(at, next(next(at))); // half the way for whoever comes next
            at = next(at);
        }
        return at;
    }

    private ItemId next(ItemId item) {
        return leaders.getOrDefault(item, item);
    }

    boolean isBound(ItemId item) {
        return leaders.containsKey(item);
    }

    /** The bonds, none of which touches another, in the order of their first items. */
    List<Bond> bonds() {
        Map<ItemId, Bond> bonds = new HashMap<>();
        for (ItemId item : List.copyOf(leaders.keySet())) {
            Bond bond = bonds.computeIfAbsent(leaderOf(item), id -> new Bond(new TreeSet<>(), new TreeSet<>()));
            bond.items().add(item);
            bond.names().addAll(names.getOrDefault(item, Set.of()));
        }
        return bonds.values().stream()
                .sorted((one, other) ->
                        one.items().first().compareTo(other.items().first()))
                .toList();
    }
}
