package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.NearNames;
import dk.norddjurs.plansync.connector.Quote;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Day;
import dk.norddjurs.plansync.plan.Flag;
import dk.norddjurs.plansync.plan.Moment;
import dk.norddjurs.plansync.plan.Names;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns values into what Graph wants to be sent, and refuses those that would not be the same when they are read again. */
final class CellWriter {
    private static final String TYPE = "@odata.type";

    private final ZoneId zone;
    private final References references;
    private final CellReader proof;

    /**
     * Writes cells of one site.
     *
     * @param zone       the site's time zone, in which its dates begin at midnight
     * @param references the ids of people and of what is looked up
     */
    CellWriter(ZoneId zone, References references) {
        this.zone = zone;
        this.references = references;
        this.proof = new CellReader(zone, references);
    }

    /**
     * The body of a request that writes this cell. It is cleared by an explicit null.
     *
     * @throws UnwritableCell if the column cannot hold the value
     */
    ObjectNode write(MatchedColumn column, Limits limits, Optional<Value> value) throws UnwritableCell {
        if (!column.safe()) {
            throw UnwritableCell.unsafe(column);
        }
        ObjectNode body = Json.object();
        if (value.isEmpty()) {
            if (limits.required()) {
                throw new UnwritableCell(column, "skal udfyldes i listen og kan derfor ikke tømmes.");
            }
            return body.putNull(column.writtenAs());
        }
        put(body, column, limits, value.get());
        prove(body, column, value.get());
        return body;
    }

    /** What reads otherwise than it was written would look like somebody's edit tomorrow. */
    private void prove(ObjectNode body, MatchedColumn column, Value value) throws UnwritableCell {
        try {
            if (!value.equals(proof.read(column, body.path(column.writtenAs())))) {
                throw new UnwritableCell(
                        column,
                        "kan ikke gengive værdien »" + value + "« uændret: mellemrum sidst i en linje, usynlige tegn og"
                                + " skilletegn i et navn går tabt. Ret værdien, hvor den kommer fra.");
            }
        } catch (UnreadableCell e) {
            throw new UnwritableCell(column, "kan ikke rumme værdien, for den " + e.getMessage() + ".");
        }
    }

    private void put(ObjectNode body, MatchedColumn column, Limits limits, Value value) throws UnwritableCell {
        if (value instanceof Amount amount && column.shape() == Shape.NUMBER) {
            body.put(column.name(), plain(amount));
        } else if (value instanceof Flag flag && column.shape() == Shape.YES_NO) {
            body.put(column.name(), flag.yes());
        } else if (value instanceof Day day && (column.shape() == Shape.DATE || column.shape() == Shape.MOMENT)) {
            body.put(column.name(), day.date().atStartOfDay(zone).toInstant().toString());
        } else if (value instanceof Moment moment && column.shape() == Shape.MOMENT) {
            body.put(column.name(), moment.at().toInstant().toString());
        } else if (value instanceof Names names) {
            put(body, column, limits, names);
        } else if (value instanceof Text text) {
            put(body, column, limits, text.text());
        } else {
            throw UnwritableCell.unfit(column);
        }
    }

    private void put(ObjectNode body, MatchedColumn column, Limits limits, Names names) throws UnwritableCell {
        switch (column.shape()) {
            case CHOICES -> putChoices(body, column, limits, names);
            case PERSONS, LOOKUPS -> putIds(body, column, names);
            case TEXT -> put(body, column, limits, String.join("; ", names.names()));
            case CHOICE, PERSON, LOOKUP -> put(body, column, limits, only(names, column));
            default -> throw UnwritableCell.unfit(column);
        }
    }

    private void put(ObjectNode body, MatchedColumn column, Limits limits, String text) throws UnwritableCell {
        switch (column.shape()) {
            case TEXT -> body.put(column.name(), fitting(text, text, column, limits));
            case RICH_TEXT -> body.put(column.name(), fitting(RichText.html(text), text, column, limits));
            case CHOICE -> body.put(column.name(), choice(text, column, limits));
            case PERSON, LOOKUP -> body.put(column.writtenAs(), references.id(column, text));
            default -> throw UnwritableCell.unfit(column);
        }
    }

    private static String fitting(String sent, String text, MatchedColumn column, Limits limits) throws UnwritableCell {
        if (sent.length() > limits.longest()) {
            throw new UnwritableCell(
                    column,
                    "rummer højst " + limits.longest() + " tegn, og teksten har " + text.length()
                            + ". Gør teksten kortere, hvor den kommer fra, eller kolonnen til flere linjer tekst.");
        }
        return sent;
    }

    private static String choice(String name, MatchedColumn column, Limits limits) throws UnwritableCell {
        return limits.spelling(name)
                .orElseThrow(() -> new UnwritableCell(
                        column,
                        "har ikke valget »" + name + "«. Føj det til kolonnens valg i listen, eller ret værdien."
                                + alike(name, limits)));
    }

    private static String alike(String name, Limits limits) {
        List<String> near = NearNames.to(name, limits.choices());
        return near.isEmpty() ? "" : " Lignende valg: " + Quote.all(near) + ".";
    }

    private static String only(Names names, MatchedColumn column) throws UnwritableCell {
        if (names.names().size() > 1) {
            throw UnwritableCell.unfit(column);
        }
        return names.names().first();
    }

    private static void putChoices(ObjectNode body, MatchedColumn column, Limits limits, Names names)
            throws UnwritableCell {
        body.put(column.name() + TYPE, "Collection(Edm.String)");
        ArrayNode array = body.putArray(column.name());
        for (String name : names.names()) {
            array.add(choice(name, column, limits));
        }
    }

    private void putIds(ObjectNode body, MatchedColumn column, Names names) throws UnwritableCell {
        List<Long> ids = new ArrayList<>();
        for (String name : names.names()) {
            ids.add(references.id(column, name));
        }
        body.put(column.writtenAs() + TYPE, "Collection(Edm.Int32)");
        ids.forEach(body.putArray(column.writtenAs())::add);
    }

    /** Whole kroner without decimals: SharePoint's own way to say them. */
    private static BigDecimal plain(Amount amount) {
        BigDecimal kroner = amount.kroner().stripTrailingZeros();
        return kroner.scale() < 0 ? kroner.setScale(0) : kroner;
    }
}
