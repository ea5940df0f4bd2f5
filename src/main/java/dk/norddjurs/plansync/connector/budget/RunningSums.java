package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.ExportSums;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums for each year, function and figure, while lines are read. */
final class RunningSums {
    /** More functions and years than this are none. */
    static final int MOST = 10_000;

    private final Map<Place, Map<Measure, long[]>> oere = new HashMap<>();

    private record Place(int year, String function) {
        @Override
        public int hashCode() {
            return function.hashCode() * 31 + year;
        }
    }

    /** How many years and functions there are sums for. */
    int size() {
        return oere.size();
    }

    /** @return whether every sum can still be told in whole øre */
    boolean add(BudgetLine line, String function) {
        Map<Measure, long[]> sums =
                oere.computeIfAbsent(new Place(line.year(), function), place -> new EnumMap<>(Measure.class));
        for (Map.Entry<Measure, Amount> amount : line.amounts().entrySet()) {
            long[] sum = sums.computeIfAbsent(amount.getKey(), measure -> new long[1]);
            try {
                sum[0] = Math.addExact(sum[0], amount.getValue().oere());
            } catch (ArithmeticException e) {
                return false;
            }
        }
        return true;
    }

    SortedMap<ExportSums.Key, Amount> all() {
        SortedMap<ExportSums.Key, Amount> all = new TreeMap<>();
        oere.forEach((place, sums) -> sums.forEach((measure, sum) ->
                all.put(new ExportSums.Key(place.year(), place.function(), measure), new Amount(sum[0]))));
        return all;
    }
}
