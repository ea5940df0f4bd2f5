package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.Quote;
import dk.norddjurs.plansync.connector.Spaces;
import dk.norddjurs.plansync.connector.budget.Columns.Column;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.settings.ContentChecks;
import dk.norddjurs.plansync.settings.ProfileSettings.Format;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds the sums that stand in a file against its rows. Every row counts here, whatever the filters say, for the budget
 * system has added them all.
 */
final class ControlTotals {
    /** The sum of all rows from the top of the file: higher than any number of stars. */
    private static final int OF_ALL = 10;

    private final ContentChecks checks;
    private final List<String> totals;
    private final List<String> subtotals;
    private final List<Column> columns;
    private final AmountReader amounts;
    private final boolean needed;
    private final LevelSums[] levels = new LevelSums[OF_ALL + 1];
    private boolean found;

    ControlTotals(Format format, ContentChecks checks, List<Column> columns, AmountReader amounts) {
        this.checks = checks;
        this.totals = checks.totals().stream().map(Spaces::key).toList();
        this.subtotals = checks.subtotals().stream().map(Spaces::key).toList();
        this.columns = columns;
        this.amounts = amounts;
        this.needed = format == Format.PRINTED_LIST || !totals.isEmpty() || !subtotals.isEmpty();
        for (int level = 1; level <= OF_ALL; level++) {
            levels[level] = new LevelSums(columns.size());
        }
    }

    /** Whether the row is a sum of others, which it is checked against. */
    boolean take(RawRow row, LinesRead read) {
        int level = needed ? levelOf(row) : 0;
        if (level == 0) {
            return false;
        }
        found |= level == OF_ALL;
        for (int i = 0; i < columns.size(); i++) {
            check(row, i, level).ifPresent(read::object);
        }
        for (int below = 1; below <= level && below < OF_ALL; below++) {
            levels[below] = new LevelSums(columns.size());
        }
        return true;
    }

    /** Counts a row that is no sum. */
    void add(RawRow row) {
        for (int i = 0; needed && i < columns.size(); i++) {
            Amount amount = amountOrNull(row, columns.get(i));
            for (int level = 1; level <= OF_ALL; level++) {
                levels[level].add(i, amount);
            }
        }
    }

    /** What is to be said when the file has ended. */
    Optional<String> missing() {
        return totals.isEmpty() || found
                ? Optional.empty()
                : Optional.of("Rækken " + Quote.all(checks.totals())
                        + " med summen af alle rækker mangler. Måske er udtrækket" + " kortet af.");
    }

    private int levelOf(RawRow row) {
        if (row.total() > 0) {
            return row.total();
        }
        String first = Spaces.key(firstWords(row));
        if (begins(first, totals)) {
            return OF_ALL;
        }
        return begins(first, subtotals) ? 1 : 0;
    }

    private static boolean begins(String first, List<String> words) {
        return words.stream()
                .anyMatch(word -> first.startsWith(word)
                        && (first.length() == word.length()
                                || !Character.isLetterOrDigit(first.charAt(word.length()))));
    }

    private static String firstWords(RawRow row) {
        for (int i = 0; i < row.size(); i++) {
            if (!row.at(i).blank()) {
                return row.at(i).shown();
            }
        }
        return "";
    }

    private Optional<String> check(RawRow row, int index, int level) {
        Column column = columns.get(index);
        try {
            Amount said = amounts.readSum(row, column);
            Amount found = levels[level].of(index);
            return said == null || found == null || said.equals(found)
                    ? Optional.empty()
                    : Optional.of(difference(row, column, said, found));
        } catch (Unreadable e) {
            return Optional.of("Summen i række " + row.number() + " kan ikke læses. " + e.reason());
        }
    }

    private static String difference(RawRow row, Column column, Amount said, Amount found) {
        return "Række " + row.number() + " siger, at rækkerne over den er " + Kroner.of(said) + " i "
                + Quote.of(column.heading()) + ", men de er " + Kroner.of(found) + "; forskellen er "
                + Kroner.of(said.minus(found));
    }

    private @Nullable Amount amountOrNull(RawRow row, Column column) {
        try {
            Amount amount = amounts.read(row, column);
            return amount == null ? Amount.ZERO : amount;
        } catch (Unreadable e) {
            return null;
        }
    }
}
