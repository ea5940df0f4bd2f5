package dk.norddjurs.plansync.run.simulation;

/** Somebody or something that acts on the municipality, not on the process. One who is not there does nothing. */
interface Actor {
    /** Acts, as the chance will have it, and says so in the trace. */
    void act(World world, Chance chance);

    /** Whether this may happen in the middle of a run; whoever works with plansync itself does so by day. */
    default boolean atNight() {
        return true;
    }

    /** How often this one acts, compared with the others. */
    default int weight() {
        return 2;
    }
}
