package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.BudgetArrival;
import dk.norddjurs.plansync.connector.BudgetArrival.Accepted;
import dk.norddjurs.plansync.connector.BudgetArrival.Refused;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.util.List;
import java.util.Optional;

/** Remembers what arrived: one entry for each profile and content. Times are kept to the microsecond. */
interface ExportStore {
    /** The export of this content, if the profile has accepted it. */
    Optional<Accepted> accepted(String profile, String sha256);

    /** Remembers an accepted export with its unread rows, also where the same content was refused before. */
    void accept(Accepted export, List<UnreadRow> unread);

    /** Takes over the name, time and copy of an export that arrived once more. Its rows stay as they were. */
    void renew(Accepted export);

    /** Remembers a refused file. What was accepted stays accepted. */
    void refuse(Refused file);

    /** The accepted export that arrived last. */
    Optional<Accepted> newest(String profile);

    /** The latest arrivals, newest first. */
    List<BudgetArrival> recent(int atMost);

    /** The unread rows of an accepted export, in the order of the file. */
    List<UnreadRow> unread(String profile, String sha256);
}
