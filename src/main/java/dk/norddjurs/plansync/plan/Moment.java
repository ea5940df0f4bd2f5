package dk.norddjurs.plansync.plan;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * A date with time, as a clock in the municipality shows it. The offset is kept with it, for in October one hour comes
 * twice, and only the offset tells which of the two is meant.
 *
 * @param at whole seconds, in the municipality's own time zone
 */
public record Moment(OffsetDateTime at) implements Value {
    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    public Moment {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The moment as the clocks of that zone show it. */
    public static Moment of(Instant instant, ZoneId zone) {
        return new Moment(instant.atZone(zone).toOffsetDateTime());
    }

    /** The date, and the time to the minute. */
    @Override
    public String toString() {
        return READABLE.format(at);
    }
}
