package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.ExportSums;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums for each year, function and figure, while lines are read. */
final class RunningSums {
    private final Map<Place, Map<Measure, long[]>> oere = new HashMap<>();

    private record Place(int year, String function) {}

    /** @return whether every sum can still be told in whole øre */
    boolean add(BudgetLine line, String function) {
        Map<Measure, long[]> sums = oere.computeIfAbsent(new Place(line.year(), function), place -> new HashMap<>());
        try {
            line.amounts().forEach((measure, amount) -> {
                long[] sum = sums.computeIfAbsent(measure, one -> new long[1]);
                sum[0] = Math.addExact(sum[0], amount.oere());
            });
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    SortedMap<ExportSums.Key, Amount> all() {
        SortedMap<ExportSums.Key, Amount> all = new TreeMap<>();
        oere.forEach((place, sums) -> sums.forEach((measure, sum) ->
                all.put(new ExportSums.Key(place.year(), place.function(), measure), new Amount(sum[0]))));
        return all;
    }
}
