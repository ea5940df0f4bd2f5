package dk.norddjurs.plansync.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that goes on, and that a test can put forward by whole days. */
public final class MovableClock extends Clock {
    private final Clock clock;
    private volatile Duration ahead = Duration.ZERO;

    public MovableClock(Clock clock) {
        this.clock = clock;
    }

    public void forward(long days) {
        ahead = ahead.plusDays(days);
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(clock.withZone(zone), ahead);
    }

    @Override
    public Instant instant() {
        return clock.instant().plus(ahead);
    }
}
