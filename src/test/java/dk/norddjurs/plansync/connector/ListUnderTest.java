package dk.norddjurs.plansync.connector;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Value;
import java.util.Map;
import java.util.Optional;

/** A list with the columns of {@link ListPlan#settings()}, as its readers and as its people have it. */
public interface ListUnderTest extends AutoCloseable {
    PlanReader reader();

    PlanWriter writer();

    PlanRowMaker maker();

    /** Somebody adds a row. */
    ListKey add(Map<Field, Value> values);

    /** Somebody edits a row; an empty value clears. */
    void edit(ListKey key, Map<Field, Optional<Value>> values);

    /** Somebody deletes a row. */
    void delete(ListKey key);

    /** Runs between the sending of the next write and its being carried out. */
    void beforeNextWrite(Runnable deed);

    @Override
    void close();
}
