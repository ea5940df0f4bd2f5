package dk.norddjurs.plansync.connector;

import dk.norddjurs.plansync.plan.TimeWindow;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;

/** Reads the published meetings of an agenda system. */
public interface AgendaReader {
    /**
     * Reads every published meeting in the window, of all committees.
     *
     * @throws SourceFailed if the system cannot be asked at all; a single meeting that cannot be read is told in the
     *     snapshot
     */
    AgendaSnapshot read(TimeWindow window);
}
