package dk.norddjurs.plansync.plan;

/** Which of the three systems knows a field best. */
public enum Owner {
    LIST,
    BUDGET,
    AGENDA
}
