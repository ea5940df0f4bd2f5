package dk.norddjurs.plansync.connector;

import dk.norddjurs.plansync.snapshot.BudgetSnapshot;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.util.List;
import java.util.Optional;

/** The budget exports that were accepted, and what else arrived. */
public interface AcceptedExports {
    /**
     * The profile's newest export, read again from its copy in the archive.
     *
     * @return the export, accepted at the last moment that its content arrived; nothing if none was ever accepted
     * @throws SourceFailed if the profile is gone, or the copy is missing, changed or no longer readable by the profile
     */
    Optional<BudgetSnapshot> newest(String profile);

    /** The files that were accepted or refused, the newest first, at most so many. */
    List<BudgetArrival> recent(int atMost);

    /** The rows of an accepted export that could not be read when it was accepted, in the order of the file. */
    List<UnreadRow> unreadRows(String profile, String sha256);
}
