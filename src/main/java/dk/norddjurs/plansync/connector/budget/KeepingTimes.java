package dk.norddjurs.plansync.connector.budget;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long copies of budget files are kept after their content arrived last.
 *
 * @param keepArchive    accepted exports: bookkeeping material is kept for five years from the end of the year that it is
 *                       about (bogføringsloven), which is six from the year's first export on
 * @param keepQuarantine refused files
 */
@ConfigurationProperties("plansync.budget")
record KeepingTimes(
        @DefaultValue("6y") Period keepArchive,
        @DefaultValue("180d") Period keepQuarantine) {
    private static final int LEAST = 30;

    KeepingTimes {
        refuseIfShort(keepArchive, "keep-archive");
        refuseIfShort(keepQuarantine, "keep-quarantine");
    }

    private static void refuseIfShort(Period period, String name) {
        if (period.toTotalMonths() < 1 && period.getDays() < LEAST) {
            throw new IllegalArgumentException("plansync.budget." + name + " must be at least " + LEAST + " days");
        }
    }
}
