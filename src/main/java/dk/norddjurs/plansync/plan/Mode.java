package dk.norddjurs.plansync.plan;

/** How far plansync may go when a field's owner says something new. */
public enum Mode {
    /** Only look, and say what differs. A plan begins here. */
    OBSERVE,
    /** Prepare each write, and carry it out when somebody approves. */
    ASK,
    WRITE
}
