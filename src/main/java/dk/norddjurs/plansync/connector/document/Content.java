package dk.norddjurs.plansync.connector.document;

import dk.norddjurs.plansync.connector.Spaces;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** What stands in a cell of a document. */
sealed interface Content {
    /** Nothing. */
    Written EMPTY = new Written("");

    /** What people see there, without regard to how Excel is told to show it. */
    String shown();

    /** Whether there is nothing. A lone dash is how people write that. */
    default boolean isBlank() {
        return this instanceof Written written && written.text().matches("[-\u2012-\u2015\u2212]?");
    }

    /**
     * Text.
     *
     * @param text without white space around it or around its lines; a space that does not break is a space
     */
    record Written(String text) implements Content {
        public Written {
            text = Spaces.plain(text).replaceAll("\\h*\\R\\h*", "\n");
        }

        @Override
        public String shown() {
            return text;
        }
    }

    /** A number of a workbook, free of any way of writing numbers. */
    record Numeric(BigDecimal value) implements Content {
        @Override
        public String shown() {
            return value.stripTrailingZeros().toPlainString().replace('.', ',');
        }
    }

    /** A date of a workbook, perhaps with time. */
    record Dated(LocalDateTime at) implements Content {
        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu");
        private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm");

        @Override
        public String shown() {
            return (at.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY : MOMENT).format(at);
        }
    }

    /**
     * Nothing that could be trusted.
     *
     * @param shown  what people see
     * @param reason why, and what to do: Danish
     */
    record Broken(String shown, String reason) implements Content {}
}
