package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.connector.RowWrite;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who wrote what into which cell of the list, kept by nobody but the simulation. */
final class Diary {
    private final Map<Cell, Entry> last = new HashMap<>();
    private final Map<Cell, Set<Value>> held = new HashMap<>();
    private final List<Entry> ofService = new ArrayList<>();
    private final List<Entry> persons = new ArrayList<>();
    private long changes;

    /** A cell of the list. */
    record Cell(ListKey key, Field field) {}

    /**
     * A cell came to hold something else.
     *
     * @param number   counted through
     * @param byPerson who wrote it: a person or the service
     * @param basis    the version that the service wrote against, or null for a person
     */
    record Entry(
            long number,
            Cell cell,
            @Nullable Value before,
            @Nullable Value after,
            boolean byPerson,
            @Nullable ItemVersion basis) {}

    void person(ListKey key, Field field, @Nullable Value before, @Nullable Value after) {
        Entry entry = new Entry(++changes, new Cell(key, field), before, after, true, null);
        note(entry);
        persons.add(entry);
    }

    Entry service(RowWrite write, Field field, @Nullable Value before, @Nullable Value after) {
        Entry entry = new Entry(++changes, new Cell(write.key(), field), before, after, false, write.version());
        note(entry);
        ofService.add(entry);
        return entry;
    }

    /** Whether a person has written the cell after that, or the row is gone. */
    boolean touchedByPersonAfter(Entry entry) {
        return persons.stream()
                .anyMatch(
                        later -> later.number() > entry.number() && later.cell().equals(entry.cell()));
    }

    /** Whether a person has ever written that value there. */
    boolean personWrote(Cell cell, Value value) {
        return persons.stream().anyMatch(entry -> entry.cell().equals(cell) && value.equals(entry.after()));
    }

    /** A row is gone, or holds something that nobody can read. */
    void other() {
        changes++;
    }

    private void note(Entry entry) {
        last.put(entry.cell(), entry);
        Set<Value> values = held.computeIfAbsent(entry.cell(), cell -> new LinkedHashSet<>());
        if (entry.before() != null) {
            values.add(entry.before());
        }
    }

    /** The last change of the cell, or null if there was none. */
    @Nullable
    Entry last(ListKey key, Field field) {
        return last.get(new Cell(key, field));
    }

    /** What the cell has held before now. */
    List<Value> held(ListKey key, Field field) {
        return List.copyOf(held.getOrDefault(new Cell(key, field), new LinkedHashSet<>()));
    }

    List<Entry> ofService() {
        return ofService;
    }

    /** How often people have changed the list so far. */
    int byPeople() {
        return persons.size();
    }

    /** How often the list has changed so far. */
    long changes() {
        return changes;
    }
}
