package dk.norddjurs.plansync.connector.document;

import dk.norddjurs.plansync.plan.FieldType;
import dk.norddjurs.plansync.settings.FieldSettings;
import java.util.List;
import java.util.regex.Pattern;

/** Rows that only add up others. */
final class Totals {
    private static final Pattern WORD = Pattern.compile(
            "(?:i\\s*alt|total(?:t|en)?|sum(?:men)?|subtotal|delsum|mellemsum|hovedtotal|samlet)(?!\\p{L}).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private Totals() {}

    /** Whether the row says so in its first cell, and has nothing but amounts beside. */
    static boolean is(Grid.Row row, Headings headings, List<FieldSettings> fields) {
        List<Cell> filled = row.filled();
        return !filled.isEmpty()
                && WORD.matcher(filled.get(0).line()).matches()
                && fields.stream()
                        .filter(field -> field.type() != FieldType.AMOUNT)
                        .map(field -> headings.cell(field.rule().field(), row))
                        .noneMatch(cell -> cell.isFilled() && cell != filled.get(0));
    }
}
