package dk.norddjurs.plansync.plan;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The written form of values, as they are kept: a word for the type, a colon and the value, such as {@code amount:-5.00}. */
public final class Values {
    private static final Map<String, Function<String, Value>> READERS = Map.of(
            "amount",
            text -> Amount.ofKroner(new BigDecimal(text)),
            "text",
            Text::new,
            "names",
            Values::names,
            "day",
            text -> new Day(LocalDate.parse(text)),
            "moment",
            text -> new Moment(OffsetDateTime.parse(text)),
            "flag",
            Values::flag);

    private Values() {}

    /** Writes a value down; nothing stays null. */
    public static @Nullable String write(@Nullable Value value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Amount amount) {
            return "amount:" + amount;
        }
        if (value instanceof Names names) {
            return "names:" + names.names().stream().map(Values::onOneLine).collect(Collectors.joining("\n"));
        }
        if (value instanceof Flag flag) {
            return "flag:" + (flag.yes() ? "yes" : "no");
        }
        if (value instanceof Moment moment) {
            return "moment:" + moment.at();
        }
        return (value instanceof Day ? "day:" : "text:") + value;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static @Nullable Value read(@Nullable String written) {
        if (written == null) {
            return null;
        }
        int colon = written.indexOf(':');
        Function<String, Value> reader = READERS.get(written.substring(0, Math.max(colon, 0)));
        if (reader == null) {
            throw new IllegalArgumentException("'" + written + "' is no written value");
        }
        try {
            return reader.apply(written.substring(colon + 1));
        } catch (ArithmeticException | DateTimeException e) {
            throw new IllegalArgumentException("'" + written + "' is no written value", e);
        }
    }

    private static String onOneLine(String name) {
        return name.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static Names names(String lines) {
        return new Names(Stream.of(lines.split("\n"))
                .map(String::translateEscapes)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Flag flag(String word) {
        return switch (word) {
            case "yes" -> new Flag(true);
            case "no" -> new Flag(false);
            default -> throw new IllegalArgumentException("'" + word + "' is neither yes nor no");
        };
    }
}
