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
    /** More functions and years than this are none. */
    static final int MOST = 10_000;

    private static final Measure[] MEASURES = Measure.values();

    private final Map<Place, Sums> oere = new HashMap<>();

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
        Sums sums = oere.computeIfAbsent(new Place(line.year(), function), place -> new Sums());
        for (Measure measure : MEASURES) {
            Amount amount = line.amounts().get(measure);
            if (amount != null && !sums.add(measure.ordinal(), amount.oere())) {
                return false;
            }
        }
        return true;
    }

    /** A sum for each figure that has been there. */
    private static final class Sums {
        private final long[] oere = new long[MEASURES.length];
        private final boolean[] there = new boolean[MEASURES.length];

        boolean add(int measure, long more) {
            long sum = oere[measure] + more;
            // Two of a sign whose sum has the other one are too much for a long.
            boolean fits = ((oere[measure] ^ sum) & (more ^ sum)) >= 0;
            oere[measure] = sum;
            there[measure] = true;
            return fits;
        }
    }

    SortedMap<ExportSums.Key, Amount> all() {
        SortedMap<ExportSums.Key, Amount> all = new TreeMap<>();
        oere.forEach((place, sums) -> {
            for (Measure measure : MEASURES) {
                if (sums.there[measure.ordinal()]) {
                    Amount sum = new Amount(sums.oere[measure.ordinal()]);
                    all.put(new ExportSums.Key(place.year(), place.function(), measure), sum);
                }
            }
        });
        return all;
    }
}
