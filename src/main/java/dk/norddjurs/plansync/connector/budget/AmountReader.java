package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.DanishNumber;
import dk.norddjurs.plansync.connector.Quote;
import dk.norddjurs.plansync.connector.Spaces;
import dk.norddjurs.plansync.connector.budget.Columns.Column;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.settings.MoneyRule;
import dk.norddjurs.plansync.settings.MoneyRule.Sign;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes kroner and øre, with minus for income, of the numbers in a file. */
final class AmountReader {
    private static final int OERE = 2;

    private final MoneyRule money;
    private final @Nullable Column flag;
    private final Set<String> expenditure;
    private final Set<String> income;

    /** @param flag the column with the letters of {@link Sign#FLAG}, or null */
    AmountReader(MoneyRule money, @Nullable Column flag) {
        this.money = money;
        this.flag = flag;
        MoneyRule.Flag letters = money.flag();
        this.expenditure = letters == null ? Set.of() : Columns.keys(letters.expenditure());
        this.income = letters == null ? Set.of() : Columns.keys(letters.income());
    }

    /** The amount in the row's cell under that heading, or null if the cell is blank. */
    @Nullable
    Amount read(RawRow row, Column column) throws Unreadable {
        Cell cell = row.read(column);
        return cell.blank() ? null : amount(row, column, cell);
    }

    /** The same of a row that sums up others: if it has no letter, its minus is income. */
    @Nullable
    Amount readSum(RawRow row, Column column) throws Unreadable {
        Cell cell = row.read(column);
        if (cell.blank()) {
            return null;
        }
        boolean unmarked = flag != null && row.read(flag).blank();
        return unmarked ? inKroner(number(cell, column), cell, column) : amount(row, column, cell);
    }

    private Amount amount(RawRow row, Column column, Cell cell) throws Unreadable {
        BigDecimal number = number(cell, column);
        return inKroner(isTurned(row, number) ? number.negate() : number, cell, column);
    }

    private Amount inKroner(BigDecimal number, Cell cell, Column column) throws Unreadable {
        BigDecimal kroner = number.movePointRight(money.unit().zeros());
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

    private boolean isTurned(RawRow row, BigDecimal number) throws Unreadable {
        return flag == null ? money.sign() == Sign.MINUS_IS_EXPENDITURE : isIncome(row, flag, number);
    }

    private boolean isIncome(RawRow row, Column letters, BigDecimal number) throws Unreadable {
        String letter = row.read(letters).shown();
        String key = Spaces.key(letter);
        if (income.contains(key)) {
            return true;
        }
        // Nothing needs no sign.
        if (!expenditure.contains(key) && (number.signum() != 0 || !key.isEmpty())) {
            throw new Unreadable(
                    letters.heading(),
                    (letter.isEmpty() ? "Fortegnet mangler" : Quote.of(letter) + " er intet kendt fortegn")
                            + " ved beløbet. Ret rækken, eller ret profilens fortegn.");
        }
        return false;
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
}
