package dk.norddjurs.plansync.divergence;

/** How far people have come with a link. */
public enum LinkState {
    /** It waits for somebody to confirm or reject it. */
    SUGGESTED,
    CONFIRMED,
    REJECTED
}
