package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers the lines that two plans claim just as surely, by the key or code that they are claimed by. */
final class Disputes {
    private final Map<String, Gathered> byKey = new TreeMap<>();

    private record Gathered(SortedSet<ItemId> items, SortedSet<PlanId> plans, List<LinkedLine> lines) {}

    void add(BudgetLine line, Claim claim, List<PlanId> plans) {
        Gathered gathered = byKey.computeIfAbsent(
                claim.name(),
                key -> new Gathered(
                        new TreeSet<>(), new TreeSet<>(Comparator.comparing(PlanId::value)), new ArrayList<>()));
        gathered.items().addAll(claim.items());
        gathered.plans().addAll(plans);
        gathered.lines().add(new LinkedLine(line, claim.match()));
    }

    List<Dispute> all() {
        return byKey.entrySet().stream()
                .map(entry -> new Dispute(
                        entry.getKey(),
                        entry.getValue().items(),
                        List.copyOf(entry.getValue().plans()),
                        entry.getValue().lines()))
                .toList();
    }
}
