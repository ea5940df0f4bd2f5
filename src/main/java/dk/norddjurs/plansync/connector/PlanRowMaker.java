package dk.norddjurs.plansync.connector;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.util.List;
import java.util.Map;

/**
 * Makes new rows in the plan's list. A choice, a person and a row that is looked up may be written in any case, and a
 * person by name or mail address alone where only one is called so; the row gets what the list itself calls it.
 */
public interface PlanRowMaker {
    /** How many rows go into one request at most. */
    int batchSize();

    /**
     * Tells what {@link #make} would refuse by what is known of the columns, and makes nothing. The list may have rules
     * beyond that.
     *
     * @return for each row, in the same order, {@link RowMade.Made} or {@link RowMade.Refused}
     * @throws SourceFailed if the list's columns have changed since the mark
     */
    List<RowMade> check(PlanSettings plan, ReadMark mark, List<Map<Field, Value>> rows);

    /**
     * Makes one batch of rows. What was not carried out for certain because the list was busy is sent again; what may have
     * been carried out never is.
     *
     * @param plan whose list
     * @param mark the mark of the reading that the rows were decided on
     * @param rows at most {@link #batchSize()} of them, each as the values of its fields
     * @return for each row, in the same order, what became of it; a row's refusal costs no other row, and a field's no
     *     other field, unless the plan wants every row to have it
     * @throws SourceFailed if nothing can have been made (signed out, list gone, columns changed since the mark)
     */
    List<RowMade> make(PlanSettings plan, ReadMark mark, List<Map<Field, Value>> rows);
}
