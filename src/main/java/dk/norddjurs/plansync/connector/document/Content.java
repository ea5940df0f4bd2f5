package dk.norddjurs.plansync.connector.document;

import dk.norddjurs.plansync.connector.Spaces;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

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
     * @param text without white space around it or around its lines, and without the places where Word may divide a
     *             word; spaces and hyphens that do not break are usual ones
     */
    record Written(String text) implements Content {
        public Written {
            text = Spaces.plain(text.replaceAll("[\u00ad\u200b\ufeff]", "").replace('\u2011', '-'))
                    .replaceAll("\\h*\\R\\h*", "\n");
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

    /**
     * A date of a workbook, perhaps with time.
     *
     * @param at    when
     * @param shown what people see of it, such as {@code juni 2025}
     * @param exact whether they see a day
     */
    record Dated(LocalDateTime at, String shown, boolean exact) implements Content {
        private static final Locale DANISH = Locale.forLanguageTag("da");

        /** A date as it is shown by an Excel format: what is kept beyond that was never meant. */
        static Dated of(LocalDateTime at, String format) {
            String signs = format.replaceAll("\\[[^\\]]*]|\"[^\"]*\"|\\\\.", "").toLowerCase(Locale.ROOT);
            boolean exact = signs.contains("d");
            String pattern = exact
                    ? at.toLocalTime().equals(LocalTime.MIDNIGHT) ? "dd-MM-uuuu" : "dd-MM-uuuu HH:mm"
                    : !signs.contains("y") ? "HH:mm" : signs.contains("m") ? "MMMM uuuu" : "uuuu";
            return new Dated(at, DateTimeFormatter.ofPattern(pattern, DANISH).format(at), exact);
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
