package dk.norddjurs.plansync.connector.agenda;

import dk.norddjurs.plansync.connector.AgendaReader;
import dk.norddjurs.plansync.sandbox.agenda.FirstAgendaSandbox;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Makes readers of the simulated site. */
final class Readers {
    private Readers() {}

    /** A quick one: it need not spare the site. */
    static AgendaReader of(FirstAgendaSandbox site, Clock clock) {
        return of(settings(site, Duration.ofSeconds(5), 60_000, Duration.ofSeconds(5)), clock);
    }

    static AgendaReader of(FirstAgendaSettings settings, Clock clock) {
        Decisions decisions = new Decisions(List.of("Beslutning"));
        return new FirstAgendaReader(settings, new PointReader(decisions, OutcomePhrases.outcomes()), clock);
    }

    static FirstAgendaSettings settings(
            FirstAgendaSandbox site, Duration timeout, int requestsPerMinute, Duration maxWait) {
        return new FirstAgendaSettings(site.baseUrl(), timeout, requestsPerMinute, maxWait, "plansync-test");
    }
}
