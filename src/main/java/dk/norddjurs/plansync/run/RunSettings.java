package dk.norddjurs.plansync.run;

import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How runs are made.
 *
 * @param schedule    when the nightly run begins: a cron expression with seconds, in the municipality's zone
 * @param agendaBack  how far back meetings are asked for
 * @param agendaAhead how far ahead
 * @param requester   whom a command names as the one who asked, or null for the operating system's user
 */
@ConfigurationProperties("plansync.run")
record RunSettings(
        @DefaultValue("0 0 2 * * *") String schedule,
        @DefaultValue("180d") Period agendaBack,
        @DefaultValue("180d") Period agendaAhead,
        @Nullable String requester) {}
