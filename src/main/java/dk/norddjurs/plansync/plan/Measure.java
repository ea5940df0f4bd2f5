package dk.norddjurs.plansync.plan;

/** Which figure of the budget system a section's amounts are compared with. */
public enum Measure {
    /** The sum of the postings that carry the item: a change against the earlier budget. */
    POSTINGS,
    /** Korrigeret budget: a level. */
    CORRECTED_BUDGET,
    /** Rådighedsbeløb: the level that a capital project may spend in a year. */
    CAPITAL_ALLOTMENT,
    /** Forbrug: what has been spent. No section is compared with it. */
    CONSUMPTION,
    /** Anlægsbevilling: what the council has granted a capital project. No section is compared with it. */
    CAPITAL_GRANT
}
