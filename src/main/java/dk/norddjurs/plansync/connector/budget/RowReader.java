package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.DanishNumber;
import dk.norddjurs.plansync.connector.Quote;
import dk.norddjurs.plansync.connector.Spaces;
import dk.norddjurs.plansync.connector.budget.Columns.Column;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.settings.ProfileSettings;
import dk.norddjurs.plansync.settings.ProfileSettings.Sign;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes budget lines of a file's rows, by its profile. A row that cannot be read is set aside with the reason. */
final class RowReader {
    private static final int OERE = 2;

    private final ProfileSettings profile;
    private final Columns columns;
    private final LinesRead read;

    RowReader(ProfileSettings profile, Columns columns, LinesRead read) {
        this.profile = profile;
        this.columns = columns;
        this.read = read;
    }

    void read(RawRow row) {
        if (row.blank()) {
            return;
        }
        read.countRow();
        try {
            if (counts(row)) {
                read.add(line(row), "");
            } else {
                read.leaveOut();
            }
        } catch (Unreadable e) {
            read.add(unread(row, e));
        }
    }

    private boolean counts(RawRow row) throws Unreadable {
        for (Map.Entry<Column, Set<String>> filter : columns.filters().entrySet()) {
            if (!filter.getValue().contains(Spaces.key(text(row, filter.getKey())))) {
                return false;
            }
        }
        return true;
    }

    private BudgetLine line(RawRow row) throws Unreadable {
        Map<Measure, Amount> amounts = new EnumMap<>(Measure.class);
        for (Map.Entry<Measure, Column> measure : columns.measures().entrySet()) {
            Column column = measure.getValue();
            if (!cell(row, column).blank()) {
                amounts.put(measure.getKey(), amount(row, column));
            }
        }
        return new BudgetLine(
                row.number(), year(row, columns.year()), text(row, columns.psp()), text(row, columns.text()), amounts);
    }

    private UnreadRow unread(RawRow row, Unreadable e) {
        // Cells that may stand under wrong headings tell nothing: the row may belong to any item.
        boolean told = row.aligned();
        return new UnreadRow(
                row.number(),
                e.heading(),
                e.reason(),
                told ? attempt(() -> year(row, columns.year())) : null,
                told ? attempt(() -> text(row, columns.psp())) : null,
                told ? attempt(() -> text(row, columns.text())) : null);
    }

    private static int year(RawRow row, Column column) throws Unreadable {
        String written = text(row, column);
        if (!written.matches("(19|20)\\d\\d")) {
            throw new Unreadable(
                    column.heading(),
                    written.isEmpty() ? "Året mangler." : Quote.of(written) + " er ikke et årstal med fire cifre.");
        }
        return Integer.parseInt(written);
    }

    private static String text(RawRow row, @Nullable Column column) throws Unreadable {
        return column == null ? "" : cell(row, column).shown();
    }

    private Amount amount(RawRow row, Column column) throws Unreadable {
        Cell cell = cell(row, column);
        BigDecimal number = number(cell, column).movePointRight(profile.unit().zeros());
        BigDecimal kroner = profile.sign() == Sign.MINUS_IS_EXPENDITURE ? number.negate() : number;
        try {
            return Amount.ofKroner(kroner);
        } catch (ArithmeticException e) {
            boolean parts = kroner.stripTrailingZeros().scale() > OERE;
            throw new Unreadable(
                    column.heading(),
                    "Beløbet " + Quote.of(cell.shown()) + (parts ? " har dele af en øre." : " er for stort.")
                            + " Ret beløbet eller profilens enhed.");
        }
    }

    private static BigDecimal number(Cell cell, Column column) throws Unreadable {
        if (cell instanceof Cell.Numeric numeric) {
            return numeric.value();
        }
        return DanishNumber.read(cell.shown())
                .orElseThrow(() -> new Unreadable(
                        column.heading(),
                        Quote.of(cell.shown()) + " kan ikke læses sikkert som et dansk beløb, fx »-11.010,00«."));
    }

    private static Cell cell(RawRow row, Column column) throws Unreadable {
        Cell cell = row.cell(column.index());
        if (cell instanceof Cell.Broken broken) {
            throw new Unreadable(row.aligned() ? column.heading() : "", broken.reason());
        }
        return cell;
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
        T read() throws Unreadable;
    }
}
