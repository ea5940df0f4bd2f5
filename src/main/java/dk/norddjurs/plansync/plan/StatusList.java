package dk.norddjurs.plansync.plan;

/** The three lists of a status case. */
public enum StatusList {
    /** Gennemført eller i gang. */
    DONE_OR_RUNNING,
    /** Fokus ved direktionens månedlige status. */
    MONTHLY_FOCUS,
    /** Står foran politisk behandling. */
    BEFORE_COMMITTEE
}
