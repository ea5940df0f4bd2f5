package dk.norddjurs.plansync.run.simulation;

/** What must never happen has happened. An error, so that no step takes it for a failure of its own. */
final class Violated extends Error {
    private static final long serialVersionUID = 1L;

    private final String oracle;

    Violated(Oracle oracle, String what) {
        super(what);
        this.oracle = oracle.getClass().getSimpleName();
    }

    String oracle() {
        return oracle;
    }
}
