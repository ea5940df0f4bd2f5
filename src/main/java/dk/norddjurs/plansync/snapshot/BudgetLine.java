package dk.norddjurs.plansync.snapshot;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Measure;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A line of a budget export.
 *
 * @param row     its row in the file, counted from 1 as the reader of the file sees it
 * @param year    the budget year
 * @param psp     the PSP element, or the empty string
 * @param text    the line's text, or the empty string
 * @param amounts the figures of the line, in kroner and øre with minus for income; a measure that the file does not
 *                carry is absent
 */
public record BudgetLine(int row, int year, String psp, String text, Map<Measure, Amount> amounts) {
    public BudgetLine {
        amounts = amounts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(amounts));
    }
}
