package dk.norddjurs.plansync.plan;

/** What a committee made of a point, as recognised by the configured phrases. Unknown wording is never guessed. */
public enum TreatmentOutcome {
    APPROVED,
    RECOMMENDED,
    POSTPONED,
    SENT_BACK,
    REJECTED,
    NOTED,
    ORIENTED,
    UNKNOWN
}
