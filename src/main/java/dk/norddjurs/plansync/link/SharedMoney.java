package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.plan.ItemId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Items bound together by money that none of them has alone; bonds that touch become one. */
final class SharedMoney {
    private final List<Bond> bonds = new ArrayList<>();

    private record Bond(SortedSet<ItemId> items, SortedSet<String> names) {}

    void bind(Collection<ItemId> items, Collection<String> names) {
        Bond joined = new Bond(new TreeSet<>(items), new TreeSet<>(names));
        bonds.removeIf(bond -> {
            boolean touches = bond.items().stream().anyMatch(joined.items()::contains);
            if (touches) {
                joined.items().addAll(bond.items());
                joined.names().addAll(bond.names());
            }
            return touches;
        });
        bonds.add(joined);
    }

    boolean isBound(ItemId item) {
        return bonds.stream().anyMatch(bond -> bond.items().contains(item));
    }

    /** The items of each group, by the codes and keys that bind them. */
    Map<String, SortedSet<ItemId>> groups() {
        Map<String, SortedSet<ItemId>> groups = new TreeMap<>();
        bonds.forEach(bond -> groups.put(String.join("+", bond.names()), bond.items()));
        return groups;
    }
}
