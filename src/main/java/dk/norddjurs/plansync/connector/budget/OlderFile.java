package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.BudgetArrival.Accepted;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Tells an old export that arrives late from a new one: its file was written before the one that is in use. */
final class OlderFile {
    /** Clocks of different servers, and file systems that round. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("da"));

    private OlderFile() {}

    /**
     * Why the export is to be held, a sentence for people without what to do; empty if it may be used.
     *
     * @param before the newest accepted export of its profile
     * @param zone   the municipality's, for the times that people read
     */
    static Optional<String> objection(Accepted before, Accepted now, ZoneId zone) {
        Instant last = before.writtenAt();
        Instant written = now.writtenAt();
        if (last == null
                || written == null
                || now.sha256().equals(before.sha256())
                || !written.plus(TOLERANCE).isBefore(last)) {
            return Optional.empty();
        }
        return Optional.of("Filen er fra den " + WHEN.format(written.atZone(zone)) + ", men den, der er i brug, "
                + before.file() + ", er fra den " + WHEN.format(last.atZone(zone))
                + ". Det ligner et gammelt udtræk.");
    }
}
