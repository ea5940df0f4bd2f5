package dk.norddjurs.plansync.connector;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Something that keeps new budget exports away. What was accepted before is not touched by it.
 *
 * @param way    which way is blocked, such as {@code sftp}
 * @param since  when that was noticed first
 * @param reason Danish sentences: what is wrong, where, and what to do; they hold no secret
 */
public record SupplyTrouble(String way, Instant since, String reason) {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("da"));

    /**
     * All of it, for people.
     *
     * @param zone the municipality's
     */
    public String told(ZoneId zone) {
        return "Siden den " + WHEN.format(since.atZone(zone)) + ": " + reason;
    }
}
