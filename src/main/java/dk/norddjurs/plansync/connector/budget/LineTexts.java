package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.budget.Columns.Column;
import org.jspecify.annotations.Nullable;

/** What a row says that its money is for. */
final class LineTexts {
    private final @Nullable Column psp;
    private final @Nullable Column text;
    private final @Nullable Column code;
    private final @Nullable Column function;
    private final AccountFunction functions = new AccountFunction();

    LineTexts(Columns columns) {
        this.psp = columns.psp();
        this.text = columns.text();
        this.code = columns.code();
        this.function = columns.function();
    }

    String psp(RawRow row) throws Unreadable {
        return shown(row, psp);
    }

    /** The text, after the code if that has a column of its own: plan codes are looked for in the text. */
    String text(RawRow row) throws Unreadable {
        String words = shown(row, text);
        return code == null ? words : (shown(row, code) + " " + words).strip();
    }

    /** In its normal form. */
    String function(RawRow row) throws Unreadable {
        return function == null ? "" : functions.of(shown(row, function));
    }

    private static String shown(RawRow row, @Nullable Column column) throws Unreadable {
        return column == null ? "" : row.read(column).shown();
    }
}
