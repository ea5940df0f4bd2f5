package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.connector.RowWrite;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who wrote what into which cell of the list, kept by nobody but the simulation. */
final class Diary {
    private final Map<Cell, Entry> last = new HashMap<>();
    private final Map<Cell, Set<Value>> held = new HashMap<>();
    private final Map<Cell, Set<Value>> byPersons = new HashMap<>();
    private final Map<Cell, Set<Value>> byService = new HashMap<>();
    private final List<Entry> ofService = new ArrayList<>();
    private long changes;

    /** A cell of the list. */
    record Cell(ListKey key, Field field) {}

    /**
     * A cell came to hold something else.
     *
     * @param number   counted through
     * @param byPerson who wrote it: a person or the service
     * @param basis    the version that the service wrote against, or null for a person
     * @param lastByPerson whether a person had written what was there before
     */
    record Entry(
            long number,
            Cell cell,
            @Nullable Value before,
            @Nullable Value after,
            boolean byPerson,
            @Nullable ItemVersion basis,
            boolean lastByPerson) {}

    void person(ListKey key, Field field, @Nullable Value before, @Nullable Value after) {
        note(new Entry(++changes, new Cell(key, field), before, after, true, null, isPersons(key, field)));
    }

    Entry service(RowWrite write, Field field, @Nullable Value before, @Nullable Value after) {
        Entry entry = new Entry(
                ++changes,
                new Cell(write.key(), field),
                before,
                after,
                false,
                write.version(),
                isPersons(write.key(), field));
        note(entry);
        ofService.add(entry);
        return entry;
    }

    /** A row is gone, or holds something that nobody can read. */
    void other() {
        changes++;
    }

    private boolean isPersons(ListKey key, Field field) {
        Entry before = last(key, field);
        return before == null || before.byPerson();
    }

    /** Whether a person, or the service, has ever put that value there. */
    boolean wrote(ListKey key, Field field, Value value, boolean byPerson) {
        return (byPerson ? byPersons : byService)
                .getOrDefault(new Cell(key, field), Set.of())
                .contains(value);
    }

    private void note(Entry entry) {
        if (entry.after() != null) {
            (entry.byPerson() ? byPersons : byService)
                    .computeIfAbsent(entry.cell(), cell -> new HashSet<>())
                    .add(entry.after());
        }
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

    /** How often the list has changed so far. */
    long changes() {
        return changes;
    }
}
