package dk.norddjurs.plansync.run.simulation;

/** One seed of the simulation, for whoever wants to know no more than whether it holds. */
public final class SimulatedSeed {
    private SimulatedSeed() {}

    /** The oracle that objects and what it says, with ": " between them, or the empty text if all holds. */
    public static String objection(long seed) {
        Quietly.silence();
        try {
            new Simulation(Schedule.of(seed), new Trace(false)).play();
            return "";
        } catch (Throwable e) {
            return Shrunk.kind(e) + ": " + e.getMessage();
        }
    }
}
