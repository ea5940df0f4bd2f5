package dk.norddjurs.plansync.connector.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts rows that are the same as an earlier one. Only the fingerprints are kept, and those of the first half million rows: a
 * file that was put together twice is told within them, or by its totals.
 */
final class Twins {
    private static final int MOST = 500_000;
    private static final int TOLD = 3;

    private final BigDecimal share;
    private long[] table = new long[1 << 12];
    private int known;
    private int rows;
    private int twins;
    private final List<String> first = new ArrayList<>();

    /** @param share of the rows that may be twins, between 0 and 1 */
    Twins(BigDecimal share) {
        this.share = share;
    }

    void add(RawRow row) {
        if (share.compareTo(BigDecimal.ONE) < 0 && row.aligned() && known < MOST) {
            rows++;
            if (!remember(row.fingerprint())) {
                tell(row);
            }
        }
    }

    private void tell(RawRow row) {
        twins++;
        if (first.size() < TOLD) {
            first.add(Integer.toString(row.number()));
        }
    }

    Optional<String> objection() {
        return share.multiply(BigDecimal.valueOf(rows)).compareTo(BigDecimal.valueOf(twins)) >= 0
                ? Optional.empty()
                : Optional.of(twins + " af dens " + rows + " rækker er magen til en tidligere række, først række "
                        + String.join(", ", first) + ". Måske er udtrækket sat sammen to gange.");
    }

    /** @return whether it was not known */
    private boolean remember(long print) {
        // 0 stands for an empty place.
        long key = print == 0 ? 1 : print;
        if (known * 2 > table.length) {
            widen();
        }
        int place = placeOf(key);
        boolean isNew = table[place] == 0;
        table[place] = key;
        known += isNew ? 1 : 0;
        return isNew;
    }

    private int placeOf(long key) {
        int place = Long.hashCode(key) & table.length - 1;
        while (table[place] != 0 && table[place] != key) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }

    private void widen() {
        long[] before = table;
        table = new long[before.length * 2];
        for (long key : before) {
            if (key != 0) {
                table[placeOf(key)] = key;
            }
        }
    }
}
