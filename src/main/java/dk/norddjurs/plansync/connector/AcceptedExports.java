package dk.norddjurs.plansync.connector;

import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.BudgetSnapshot;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The budget exports that were accepted, and what else arrived. */
public interface AcceptedExports {
    /**
     * The profile's newest export, read again from its copy in the archive.
     *
     * @param keep asked for each line, in the order of the file: whether it is wanted. Only those take memory.
     * @return the export, accepted at the last moment that its content arrived; nothing if none was ever accepted
     * @throws SourceFailed if the profile is gone, or the copy is missing, changed or no longer readable by the profile
     */
    Optional<BudgetSnapshot> newest(String profile, Predicate<BudgetLine> keep);

    /** The export that arrived last, if it is held; one that has been overtaken by an accepted export is of no interest. */
    Optional<BudgetArrival.Held> held(String profile);

    /**
     * Finance accepts what is held: it is the newest export from now on.
     *
     * @param by who accepts it
     * @return whether that export was held, and had not been overtaken
     */
    boolean release(String profile, String sha256, String by);

    /** The files that were accepted, held or refused, the newest first, at most so many. */
    List<BudgetArrival> recent(int atMost);

    /** The rows of an accepted or held export that could not be read when it was accepted, in the order of the file. */
    List<UnreadRow> unreadRows(String profile, String sha256);
}
