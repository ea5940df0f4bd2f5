package dk.norddjurs.plansync.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** Reads a moment out of an address. */
final class At {
    private At() {}

    /**
     * The moment; of a day its end.
     *
     * @throws BadMoment if it is neither
     */
    static Instant of(String text, ZoneId zone) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text.replace(' ', '+')).toInstant()
                    : LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(zone)
                            .toInstant()
                            .minusNanos(1000);
        } catch (DateTimeParseException e) {
            throw new BadMoment();
        }
    }

    /** The text is no moment. */
    static final class BadMoment extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadMoment() {
            super("Parameteren »at« er ikke et tidspunkt. Skriv en dato som 2025-06-04"
                    + " eller et tidspunkt som 2025-06-04T09:00:00+02:00.");
        }
    }
}
