package dk.norddjurs.plansync.snapshot;

/** The three systems. */
public enum Source {
    LIST,
    BUDGET,
    AGENDA
}
