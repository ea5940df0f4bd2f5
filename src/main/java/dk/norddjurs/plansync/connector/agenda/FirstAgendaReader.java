package dk.norddjurs.plansync.connector.agenda;

import dk.norddjurs.plansync.connector.AgendaReader;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.plan.TimeWindow;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import java.time.Clock;

/** Reads the meetings that a municipality publishes through FirstAgenda Publication. */
final class FirstAgendaReader implements AgendaReader {
    private final FirstAgendaSettings settings;
    private final PointReader points;
    private final Clock clock;

    /** @param clock its zone is the municipality's */
    FirstAgendaReader(FirstAgendaSettings settings, PointReader points, Clock clock) {
        this.settings = settings;
        this.points = points;
        this.clock = clock;
    }

    /** Throws {@link SourceFailed} if the overview cannot be read, or lists nothing at all. */
    @Override
    public AgendaSnapshot read(TimeWindow window) {
        return new FirstAgendaReading(settings, points, clock, window).snapshot();
    }
}
