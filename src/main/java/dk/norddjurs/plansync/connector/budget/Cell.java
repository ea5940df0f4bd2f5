package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.Spaces;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A cell of an export. */
sealed interface Cell {
    /** How a Dane writes a date. */
    DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    /** No text of a budget is longer; what is longer is not kept in memory. */
    int LONGEST = 10_000;

    /** A cell with that text. */
    static Cell written(String text) {
        return text.length() > LONGEST ? tooLong() : new Written(text);
    }

    /** A cell that holds more than any text of a budget. */
    static Cell tooLong() {
        return new Broken("Teksten er længere end " + LONGEST + " tegn. Forkort den.");
    }

    /** Whether there is nothing in it. A cell that cannot be read is not blank. */
    default boolean blank() {
        return this instanceof Written written && written.text().isEmpty();
    }

    /** What stands in it: text, or a number or date as Excel shows it to a Dane, without separators. */
    default String shown() {
        if (this instanceof Numeric numeric) {
            return numeric.value().stripTrailingZeros().toPlainString().replace('.', ',');
        }
        if (this instanceof Dated dated) {
            return DAY.format(dated.day());
        }
        return this instanceof Written written ? written.text() : "";
    }

    /**
     * Text, as it was written.
     *
     * @param text without white space around it; a space that does not break is a space
     */
    record Written(String text) implements Cell {
        static final Cell EMPTY = new Written("");

        public Written {
            text = Spaces.plain(text);
        }
    }

    /** A number of a workbook, free of any way of writing numbers. */
    record Numeric(BigDecimal value) implements Cell {}

    /** A day of a workbook. */
    record Dated(LocalDate day) implements Cell {}

    /**
     * A cell without a value that could be trusted.
     *
     * @param reason a sentence for people
     */
    record Broken(String reason) implements Cell {}
}
