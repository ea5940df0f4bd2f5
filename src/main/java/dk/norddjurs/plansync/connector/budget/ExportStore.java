package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.BudgetArrival;
import dk.norddjurs.plansync.connector.BudgetArrival.Accepted;
import dk.norddjurs.plansync.connector.BudgetArrival.Held;
import dk.norddjurs.plansync.connector.BudgetArrival.Refused;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers what arrived: one entry for each profile and content. Times are kept to the microsecond. */
interface ExportStore {
    /** The export of this content, if the profile has accepted it and its copy has not been removed. */
    Optional<Accepted> accepted(String profile, String sha256);

    /** Remembers an accepted export with its unread rows, also where the same content was refused before. */
    void accept(Accepted export, List<UnreadRow> unread);

    /**
     * Takes over the name, times and copy of an export that arrived once more; its file's time only goes on. Its rows stay
     * as they were.
     */
    void renew(Accepted export);

    /** Remembers a refused file. What was accepted stays accepted. */
    void refuse(Refused file);

    /** Remembers an export that is held, also where its content was accepted before. */
    void hold(Held export, List<UnreadRow> unread);

    /** The export that arrived last of those that could be read, if it is held. */
    Optional<Held> held(String profile);

    /**
     * Makes an accepted export of a held one.
     *
     * @return whether it was held
     */
    boolean release(String profile, String sha256, String by, Instant now);

    /** The accepted export that arrived last. */
    Optional<Accepted> newest(String profile);

    /** The latest arrivals, newest first. */
    List<BudgetArrival> recent(int atMost);

    /** What arrived last before that moment, and has not been removed, oldest first. */
    List<BudgetArrival> arrivedBefore(Instant moment);

    /** The copy is gone, and so are the unread rows; that there was such a file stays known. */
    void remove(String profile, String sha256, Instant now);

    /** The unread rows of an accepted export, in the order of the file. */
    List<UnreadRow> unread(String profile, String sha256);
}
