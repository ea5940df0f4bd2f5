package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Day;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.Flag;
import dk.norddjurs.plansync.plan.Moment;
import dk.norddjurs.plansync.plan.Names;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Turns values into what Graph wants to be sent. */
final class CellWriter {
    private final ZoneId zone;

    /** @param zone the site's time zone, in which its dates begin at midnight */
    CellWriter(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The body of a request that writes these values. A cell is cleared by an explicit null.
     *
     * @throws UnwritableCell if a column cannot hold its value
     * @throws IllegalArgumentException if the plan has no such field
     */
    ObjectNode write(Matching matching, Map<Field, Optional<Value>> values) throws UnwritableCell {
        ObjectNode body = Json.object();
        for (Map.Entry<Field, Optional<Value>> entry : values.entrySet()) {
            MatchedColumn column = matching.of(entry.getKey())
                    .orElseThrow(() -> new IllegalArgumentException("no column carries " + entry.getKey()));
            if (!column.safe()) {
                throw new UnwritableCell(column);
            }
            if (entry.getValue().isPresent()) {
                put(body, column, entry.getValue().get());
            } else {
                body.putNull(column.name());
            }
        }
        return body;
    }

    private void put(ObjectNode body, MatchedColumn column, Value value) throws UnwritableCell {
        if (value instanceof Amount amount && column.shape() == Shape.NUMBER) {
            body.put(column.name(), plain(amount));
        } else if (value instanceof Flag flag && column.shape() == Shape.YES_NO) {
            body.put(column.name(), flag.yes());
        } else if (value instanceof Day day && (column.shape() == Shape.DATE || column.shape() == Shape.MOMENT)) {
            body.put(column.name(), day.date().atStartOfDay(zone).toInstant().toString());
        } else if (value instanceof Moment moment && column.shape() == Shape.MOMENT) {
            body.put(column.name(), moment.at().toInstant().toString());
        } else if (value instanceof Names names) {
            put(body, column, names);
        } else if (value instanceof Text text) {
            put(body, column, text.text());
        } else {
            throw new UnwritableCell(column);
        }
    }

    private static void put(ObjectNode body, MatchedColumn column, Names names) throws UnwritableCell {
        switch (column.shape()) {
            case CHOICES -> putNames(body, column, names.names());
            case TEXT -> body.put(column.name(), String.join("; ", names.names()));
            case CHOICE -> body.put(column.name(), only(names, column));
            default -> throw new UnwritableCell(column);
        }
    }

    private static void put(ObjectNode body, MatchedColumn column, String text) throws UnwritableCell {
        switch (column.shape()) {
            case TEXT, CHOICE -> body.put(column.name(), text);
            case RICH_TEXT -> body.put(column.name(), RichText.html(text));
            default -> throw new UnwritableCell(column);
        }
    }

    private static String only(Names names, MatchedColumn column) throws UnwritableCell {
        if (names.names().size() > 1) {
            throw new UnwritableCell(column);
        }
        return names.names().first();
    }

    private static void putNames(ObjectNode body, MatchedColumn column, Iterable<String> names) {
        body.put(column.name() + "@odata.type", "Collection(Edm.String)");
        names.forEach(body.putArray(column.name())::add);
    }

    /** Whole kroner without decimals: SharePoint's own way to say them. */
    private static BigDecimal plain(Amount amount) {
        BigDecimal kroner = amount.kroner().stripTrailingZeros();
        return kroner.scale() < 0 ? kroner.setScale(0) : kroner;
    }
}
