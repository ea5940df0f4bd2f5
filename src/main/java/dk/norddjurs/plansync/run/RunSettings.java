package dk.norddjurs.plansync.run;

import java.time.Duration;
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
 * @param afterChange how long after a change in the list a short run begins; what else is changed meanwhile comes along
 * @param goOnAfter   how long at least after a run that SharePoint had no time for the next one goes on with what is left
 * @param requester   whom a command names as the one who asked, or null for the operating system's user
 */
@ConfigurationProperties("plansync.run")
record RunSettings(
        @DefaultValue("0 0 2 * * *") String schedule,
        @DefaultValue("180d") Period agendaBack,
        @DefaultValue("180d") Period agendaAhead,
        @DefaultValue("30s") Duration afterChange,
        @DefaultValue("15m") Duration goOnAfter,
        @Nullable String requester) {}
