package dk.norddjurs.plansync.settings;

import dk.norddjurs.plansync.plan.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A column with amounts.
 *
 * @param measure what the amounts are
 * @param year    the year of all its amounts, or null where each row has a year
 * @param heading of the column
 */
public record Figure(Measure measure, @Nullable Integer year, String heading) {}
