package dk.norddjurs.plansync.plan;

import java.time.LocalDate;

/**
 * A span of days.
 *
 * @param from  the first day
 * @param until the last day, which belongs to it
 */
public record TimeWindow(LocalDate from, LocalDate until) {
    public TimeWindow {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(until + " is before " + from);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether every day of the other one lies in this one. */
    public boolean covers(TimeWindow other) {
        return contains(other.from) && contains(other.until);
    }
}
