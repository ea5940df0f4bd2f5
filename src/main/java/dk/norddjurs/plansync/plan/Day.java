package dk.norddjurs.plansync.plan;

import java.time.LocalDate;

/**
 * A date without time, as a person in the municipality reads it.
 *
 * @param date in the municipality's own time zone
 */
public record Day(LocalDate date) implements Value {
    @Override
    public String toString() {
        return date.toString();
    }
}
