package dk.norddjurs.plansync.connector;

import dk.norddjurs.plansync.plan.Edit;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the plan's list. */
public interface PlanReader {
    /**
     * Reads what has changed since the mark, or everything without one. Follows every page; nothing is left half read.
     *
     * @param plan whose list, and which columns are which fields
     * @param mark where the last reading ended, or null to read everything
     * @return the changes, with the mark for next time; if the list could not go on from the mark, everything, and
     *     {@link ListChanges#complete()} says so
     * @throws SourceFailed if the list cannot be reached or read, or if a configured column is missing or there are two
     *     of the name; nothing has then been read, and the old mark stays good
     */
    ListChanges read(PlanSettings plan, @Nullable ReadMark mark);

    /**
     * Reads once more what has changed since, in the minutes after {@link #read}: what the list was found to look like then
     * need not be asked again. So a cell that reads as empty where there was a value may be one whose column has gone
     * meanwhile; whoever cares reads again.
     *
     * @throws SourceFailed as {@link #read}
     */
    default ListChanges readBack(PlanSettings plan, ReadMark mark) {
        return read(plan, mark);
    }

    /**
     * Asks who put their values into cells that people have edited. Where that is not certain, nobody is named.
     *
     * @param mark of the reading that brought the rows
     * @param rows the first of them matter most: the list may tell no more than some
     * @throws SourceFailed if the list cannot be asked
     */
    default Map<ListKey, Map<Field, Edit>> editors(PlanSettings plan, ReadMark mark, List<EditedRow> rows) {
        return Map.of();
    }

    /**
     * Asks the list whether it can be reached and has every configured column, and changes nothing.
     *
     * @throws SourceFailed saying what lacks and what to do
     */
    void check(PlanSettings plan);
}
