package dk.norddjurs.plansync.snapshot;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Measure;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a budget export adds up to, whichever of its lines are kept. Rows without anything in them are not counted.
 *
 * @param rows    how many rows there were below the headings
 * @param leftOut how many of them the profile's filters left out
 * @param lines   how many lines were read; a row with a column for each year makes a line for each
 * @param sums    the exact sum of the lines that were read
 */
public record ExportSums(int rows, int leftOut, int lines, SortedMap<Key, Amount> sums) {
    public ExportSums {
        sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
    }

    /** The sum of a year's figure over all functions. {@link Amount#ZERO} if no line carries it. */
    public Amount of(int year, Measure measure) {
        return sums.entrySet().stream()
                .filter(sum -> sum.getKey().year() == year && sum.getKey().measure() == measure)
                .map(Map.Entry::getValue)
                .reduce(Amount.ZERO, Amount::plus);
    }

    /** The figures that at least one line of each year bears. */
    public Map<Integer, Set<Measure>> figures() {
        Map<Integer, Set<Measure>> figures = new HashMap<>();
        sums.keySet()
                .forEach(key -> figures.computeIfAbsent(key.year(), year -> EnumSet.noneOf(Measure.class))
                        .add(key.measure()));
        return figures;
    }

    /**
     * What a sum is of.
     *
     * @param year     the budget year
     * @param function the function of the chart of accounts, or the empty string if the profile names no such column
     * @param measure  which figure
     */
    public record Key(int year, String function, Measure measure) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::year).thenComparing(Key::function).thenComparing(Key::measure);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
