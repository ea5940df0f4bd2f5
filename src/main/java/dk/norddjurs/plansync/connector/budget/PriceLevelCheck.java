package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.Quote;
import dk.norddjurs.plansync.connector.Spaces;
import dk.norddjurs.plansync.connector.budget.Columns.Column;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds a column with the price level against the profile's. */
final class PriceLevelCheck {
    /** What people write around the year: PL 2025, 2025-PL, 2025-priser, prisniveau 2025. */
    private static final Pattern TRIMMINGS = Pattern.compile("prisniveau(et)?|priser|pl|[ .:-]");

    private final String priceLevel;
    private final @Nullable Column column;

    /** @param column null if the file has none */
    PriceLevelCheck(String priceLevel, @Nullable Column column) {
        this.priceLevel = priceLevel;
        this.column = column;
    }

    /** Why the whole file is refused; nothing if the row agrees. */
    Optional<String> check(RawRow row) throws Unreadable {
        if (column == null) {
            return Optional.empty();
        }
        String written = row.read(column).shown();
        if (written.isEmpty()) {
            throw new Unreadable(column.heading(), "Prisniveauet mangler. Skriv det i rækken.");
        }
        return bare(written).equals(bare(priceLevel))
                ? Optional.empty()
                : Optional.of("række " + row.number() + " er i prisniveau " + Quote.of(written)
                        + ", men profilen siger " + Quote.of(priceLevel)
                        + ". Lav eksporten i profilens prisniveau, eller ret profilen.");
    }

    private static String bare(String level) {
        return TRIMMINGS.matcher(Spaces.key(level)).replaceAll("");
    }
}
