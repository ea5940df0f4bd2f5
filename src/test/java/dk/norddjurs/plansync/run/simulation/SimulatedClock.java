package dk.norddjurs.plansync.run.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The municipality's clock, which stands until it is moved. */
final class SimulatedClock extends Clock {
    private final ZoneId zone;
    private Instant now;

    SimulatedClock(LocalDate day) {
        this(ZoneId.of("Europe/Copenhagen"), day);
    }

    private SimulatedClock(ZoneId zone, LocalDate day) {
        this.zone = zone;
        this.now = day.atTime(12, 0).atZone(zone).toInstant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** A wall clock's time that a change of summer time skips is an hour later. */
    void set(LocalDate day, LocalTime time) {
        now = day.atTime(time).atZone(zone).toInstant();
    }

    void move(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        throw new UnsupportedOperationException("the municipality stays where it is");
    }
}
