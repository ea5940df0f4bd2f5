package dk.norddjurs.plansync.run.simulation;

/** The process is gone, in the middle of whatever it did. An error, so that no step takes it for a failure of its own. */
final class ProcessDied extends Error {
    private static final long serialVersionUID = 1L;

    ProcessDied() {
        super("the process died", null, false, false);
    }
}
