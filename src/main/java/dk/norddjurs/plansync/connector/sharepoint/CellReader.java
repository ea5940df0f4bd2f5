package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Day;
import dk.norddjurs.plansync.plan.Flag;
import dk.norddjurs.plansync.plan.Moment;
import dk.norddjurs.plansync.plan.Names;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns what Graph says of a cell into a value. */
final class CellReader {
    private static final String SEPARATORS = "[;,\\r\\n]+";

    private final ZoneId zone;
    private final References references;

    /**
     * Reads cells of one site.
     *
     * @param zone       the site's time zone, in which its dates begin at midnight
     * @param references the names of people and of what is looked up
     */
    CellReader(ZoneId zone, References references) {
        this.zone = zone;
        this.references = references;
    }

    /**
     * Reads a cell.
     *
     * @param cell missing or null for an empty one: Graph leaves it out
     * @return null if it is empty
     */
    @Nullable
    Value read(MatchedColumn column, JsonNode cell) throws UnreadableCell {
        if (cell.isMissingNode() || cell.isNull()) {
            return null;
        }
        return switch (column.type()) {
            case TEXT, CHOICE -> Text.of(string(cell));
            case NOTE -> Text.of(RichText.plain(string(cell), column.shape() == Shape.RICH_TEXT));
            case AMOUNT -> amount(cell);
            case CHOICES -> names(cell, column.shape());
            case DATE -> day(string(cell));
            case DATE_TIME -> moment(string(cell));
            case YES_NO -> flag(cell);
            case PERSON, LOOKUP -> Text.of(references.name(column, id(cell)));
            case PERSONS, LOOKUPS -> referred(column, cell);
        };
    }

    private static String string(JsonNode cell) throws UnreadableCell {
        if (!cell.isString()) {
            throw new UnreadableCell("er ikke en tekst");
        }
        return cell.stringValue();
    }

    private static Amount amount(JsonNode cell) throws UnreadableCell {
        if (!cell.isNumber()) {
            throw new UnreadableCell("er ikke et tal");
        }
        try {
            return Amount.ofKroner(cell.decimalValue());
        } catch (ArithmeticException e) {
            throw new UnreadableCell("er ikke et beløb i hele øre: " + cell.asString());
        }
    }

    private static @Nullable Names names(JsonNode cell, Shape shape) throws UnreadableCell {
        if (!cell.isArray()) {
            return Names.of(shape == Shape.TEXT ? List.of(string(cell).split(SEPARATORS)) : List.of(string(cell)));
        }
        List<String> names = new ArrayList<>();
        for (JsonNode name : cell.values()) {
            names.add(string(name));
        }
        return Names.of(names);
    }

    private @Nullable Names referred(MatchedColumn column, JsonNode cell) throws UnreadableCell {
        List<String> names = new ArrayList<>();
        for (JsonNode one : cell.isArray() ? cell.values() : List.of(cell)) {
            names.add(references.name(column, id(one.isObject() ? one.path("LookupId") : one)));
        }
        return Names.of(names);
    }

    private static long id(JsonNode cell) throws UnreadableCell {
        String id = cell.asString("");
        if (!id.matches("\\d{1,18}")) {
            throw new UnreadableCell("viser ikke til en række ved dens nummer");
        }
        return Long.parseLong(id);
    }

    private static Flag flag(JsonNode cell) throws UnreadableCell {
        if (!cell.isBoolean()) {
            throw new UnreadableCell("er hverken ja eller nej");
        }
        return new Flag(cell.booleanValue());
    }

    private @Nullable Day day(String text) throws UnreadableCell {
        if (text.isBlank()) {
            return null;
        }
        try {
            return new Day(text.contains("T") ? date(OffsetDateTime.parse(text)) : LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new UnreadableCell("er ikke en dato");
        }
    }

    private @Nullable Moment moment(String text) throws UnreadableCell {
        if (text.isBlank()) {
            return null;
        }
        try {
            return Moment.of(OffsetDateTime.parse(text).toInstant(), zone);
        } catch (DateTimeException e) {
            throw new UnreadableCell("er ikke en dato med klokkeslæt");
        }
    }

    /** A date is kept as its midnight at the site, in UTC; some programs store the midnight of UTC itself. */
    private LocalDate date(OffsetDateTime moment) {
        boolean utcMidnight = moment.getOffset().equals(ZoneOffset.UTC)
                && moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        return utcMidnight
                ? moment.toLocalDate()
                : moment.atZoneSameInstant(zone).toLocalDate();
    }
}
