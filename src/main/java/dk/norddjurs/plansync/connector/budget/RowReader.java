package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.Spaces;
import dk.norddjurs.plansync.connector.budget.Columns.Column;
import dk.norddjurs.plansync.connector.budget.Columns.FigureColumn;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.settings.ProfileSettings;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes budget lines of a file's rows, by its profile. A row that cannot be read is set aside with the reason. */
final class RowReader {
    private final LinesRead read;
    private final Map<Column, Set<String>> filters;
    private final AmountReader amounts;
    private final ControlTotals totals;
    private final RowChecks checks;
    private final PriceLevelCheck priceLevel;
    private final LineTexts texts;
    private final @Nullable YearReader year;
    private final @Nullable Integer yearOfFile;
    private final List<FigureColumn> figures;

    RowReader(ProfileSettings profile, Columns columns, LinesRead read) {
        this.read = read;
        this.filters = columns.filters();
        this.amounts = new AmountReader(profile.money(), columns.flag());
        this.priceLevel = new PriceLevelCheck(profile.priceLevel(), columns.priceLevel());
        this.texts = new LineTexts(columns);
        Column yearColumn = columns.year();
        this.year = yearColumn == null ? null : new YearReader(profile.year().form(), yearColumn);
        this.yearOfFile = profile.year().ofFile();
        this.figures = columns.figures();
        this.checks = new RowChecks(profile.checks(), columns, texts);
        this.totals = new ControlTotals(
                profile.format(),
                profile.checks(),
                figures.stream().map(FigureColumn::column).distinct().toList(),
                amounts);
    }

    void read(RawRow row) {
        if (row.blank() || totals.take(row, read)) {
            return;
        }
        read.countRow();
        totals.add(row);
        checks.look(row);
        try {
            if (counts(row)) {
                addLines(row);
            } else {
                read.leaveOut();
            }
        } catch (Unreadable e) {
            read.add(unread(row, e));
        }
    }

    /** The file has ended. */
    void end() {
        totals.missing().ifPresent(read::object);
        checks.tell(read);
    }

    private boolean counts(RawRow row) throws Unreadable {
        for (Map.Entry<Column, Set<String>> filter : filters.entrySet()) {
            if (!filter.getValue().contains(Spaces.key(row.read(filter.getKey()).shown()))) {
                row.requireAligned();
                return false;
            }
        }
        return true;
    }

    private void addLines(RawRow row) throws Unreadable {
        priceLevel.check(row).ifPresent(read::refuse);
        Map<Integer, Map<Measure, Amount>> byYear = amountsByYear(row);
        String psp = texts.psp(row);
        String text = texts.text(row);
        String function = texts.function(row);
        byYear.forEach((of, found) -> {
            checks.lookAtYear(of, row);
            read.add(new BudgetLine(row.number(), of, psp, text, found), function);
        });
    }

    /** Where the row has one year it makes a line even without amounts; where each figure has one, a year without is none. */
    private Map<Integer, Map<Measure, Amount>> amountsByYear(RawRow row) throws Unreadable {
        Integer own = year(row);
        return own == null ? byYearOfColumn(row) : Map.of(own, amounts(row));
    }

    private Map<Measure, Amount> amounts(RawRow row) throws Unreadable {
        Map<Measure, Amount> found = new EnumMap<>(Measure.class);
        for (FigureColumn figure : figures) {
            put(figure, row, found);
        }
        return found;
    }

    private Map<Integer, Map<Measure, Amount>> byYearOfColumn(RawRow row) throws Unreadable {
        SortedMap<Integer, Map<Measure, Amount>> byYear = new TreeMap<>();
        for (FigureColumn figure : figures) {
            put(figure, row, byYear.computeIfAbsent(figure.year(), year -> new EnumMap<>(Measure.class)));
        }
        byYear.values().removeIf(Map::isEmpty);
        return byYear;
    }

    private void put(FigureColumn figure, RawRow row, Map<Measure, Amount> found) throws Unreadable {
        Amount amount = amounts.read(row, figure.column());
        if (amount != null) {
            found.put(figure.measure(), amount);
        }
    }

    private @Nullable Integer year(RawRow row) throws Unreadable {
        return year == null ? yearOfFile : (Integer) year.read(row);
    }

    private UnreadRow unread(RawRow row, Unreadable e) {
        // Cells that may stand under wrong headings tell nothing: the row may belong to any item.
        boolean told = row.aligned();
        return new UnreadRow(
                row.number(),
                told ? e.heading() : "",
                row.beyond() instanceof Cell.Broken torn ? torn.reason() : e.reason(),
                told ? attempt(() -> year(row)) : null,
                told ? attempt(() -> texts.psp(row)) : null,
                told ? attempt(() -> texts.text(row)) : null);
    }

    private static <T> @Nullable T attempt(Attempt<T> attempt) {
        try {
            return attempt.read();
        } catch (Unreadable e) {
            return null;
        }
    }

    /** A reading of one cell that may fail. */
    private interface Attempt<T> {
        @Nullable
        T read() throws Unreadable;
    }
}
