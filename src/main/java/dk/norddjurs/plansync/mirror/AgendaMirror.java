package dk.norddjurs.plansync.mirror;

import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import java.util.Optional;

/** Keeps the meetings of each agenda site; those that have left the window stay, for what was decided stays decided. */
public interface AgendaMirror {
    /**
     * The meetings as last read, in the order of their days, with the window of that reading.
     *
     * @param site names the agenda system in the configuration
     */
    Optional<AgendaSnapshot> load(String site);

    /**
     * Takes in a reading: inside its window it replaces what was there, outside nothing changes. A meeting that could not
     * be read this time keeps what was last known of it.
     *
     * @return all meetings that are known now, with the window of this reading
     */
    AgendaSnapshot apply(String site, AgendaSnapshot reading);
}
