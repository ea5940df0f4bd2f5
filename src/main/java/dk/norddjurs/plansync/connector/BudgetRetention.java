package dk.norddjurs.plansync.connector;

import java.util.Collection;

/** Removes the copies of budget files that have been kept long enough. */
public interface BudgetRetention {
    /**
     * Removes what is older than is configured. The newest accepted export of a profile stays whatever its age, and so does
     * one that is held. That there was such a file stays known.
     *
     * @param needed the exports that somebody may still want to look up: each its file name with the first eight characters
     *               of its hash in brackets, as evidence names it
     * @return how many copies were removed
     */
    int removeOld(Collection<String> needed);
}
