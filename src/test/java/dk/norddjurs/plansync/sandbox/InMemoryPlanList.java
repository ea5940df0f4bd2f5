package dk.norddjurs.plansync.sandbox;

import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.connector.PlanReader;
import dk.norddjurs.plansync.connector.PlanRowMaker;
import dk.norddjurs.plansync.connector.PlanWriter;
import dk.norddjurs.plansync.connector.ReadMark;
import dk.norddjurs.plansync.connector.RowMade;
import dk.norddjurs.plansync.connector.RowWrite;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.connector.WriteResult;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Names;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.snapshot.Source;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plan's list without any server, which keeps the same contract as the one in SharePoint: for simulations that run
 * thousands of nights. Rows hold values by field, so there are no columns that could be missing.
 */
public final class InMemoryPlanList implements PlanReader, PlanWriter, PlanRowMaker {
    private static final int BATCH = 20;

    private final Clock clock;
    private final Map<ListKey, Row> rows = new LinkedHashMap<>();
    private final Map<ListKey, WriteResult> refusals = new HashMap<>();
    private final Map<Field, Set<String>> accepted = new HashMap<>();
    private final Deque<Runnable> deeds = new ArrayDeque<>();
    private final List<RowWrite> written = new ArrayList<>();
    private @Nullable String broken;
    private boolean losesAnswer;
    private boolean losesRequest;
    private boolean wantsToBeReadAnew;
    private long changes;
    private int reads;
    private int batches;
    private Runnable betweenRows = () -> {};
    private BiConsumer<RowWrite, Map<Field, Value>> witness = (write, before) -> {};

    public InMemoryPlanList(Clock clock) {
        this.clock = clock;
    }

    /** A row, or its tombstone if it has no values. */
    private record Row(@Nullable Map<Field, Value> values, Set<Field> unreadable, long changed, Instant modified) {}

    /** Somebody adds a row. */
    public ListKey add(Map<Field, Value> values) {
        ListKey key = new ListKey(Integer.toString(rows.size() + 1));
        put(key, values);
        return key;
    }

    /** Somebody edits a row; an empty value clears. */
    public void edit(ListKey key, Map<Field, Optional<Value>> values) {
        Map<Field, Value> all = new HashMap<>(values(key));
        values.forEach((field, value) -> {
            if (value.isPresent()) {
                all.put(field, value.get());
            } else {
                all.remove(field);
            }
        });
        Set<Field> unreadable = new HashSet<>(row(key).unreadable());
        unreadable.removeAll(values.keySet());
        rows.put(key, new Row(Map.copyOf(all), unreadable, ++changes, clock.instant()));
    }

    /** Somebody deletes a row. */
    public void delete(ListKey key) {
        values(key);
        rows.put(key, new Row(null, Set.of(), ++changes, clock.instant()));
    }

    /** Somebody takes a deleted row back from the recycle bin. */
    public void restore(ListKey key, Map<Field, Value> values) {
        put(key, values);
    }

    /** A cell comes to hold something that nobody can read. */
    public void garble(ListKey key, Field field) {
        Map<Field, Value> rest = new HashMap<>(values(key));
        rest.remove(field);
        Set<Field> unreadable = new HashSet<>(row(key).unreadable());
        unreadable.add(field);
        rows.put(key, new Row(rest, unreadable, ++changes, clock.instant()));
    }

    /** What the row holds. */
    public Map<Field, Value> values(ListKey key) {
        Row row = rows.get(key);
        if (row == null || row.values() == null) {
            throw new IllegalArgumentException("the list has no row " + key);
        }
        return Map.copyOf(row.values());
    }

    /** The rows that stand in the list. */
    public List<ListKey> keys() {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().values() != null)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The row's version. */
    public ItemVersion version(ListKey key) {
        return version(key, row(key));
    }

    /** Runs just before the next batch is carried out. */
    public void beforeNextWrite(Runnable deed) {
        deeds.add(deed);
    }

    /** Runs before each row of every batch, so that a batch can end in its middle. */
    public void betweenRows(Runnable deed) {
        betweenRows = deed;
    }

    /** Sees every write that is carried out, with what the row held until then. */
    public void witness(BiConsumer<RowWrite, Map<Field, Value>> seen) {
        witness = seen;
    }

    /** Until healed, the list cannot be asked, for this reason. */
    public void breakDown(String reason) {
        broken = reason;
    }

    public void heal() {
        broken = null;
    }

    /** Nothing of what was to go wrong next goes wrong. */
    public void forgetFaults() {
        losesAnswer = false;
        losesRequest = false;
        refusals.clear();
    }

    /** The next batch is carried out, and its answer lost. */
    public void loseNextAnswer() {
        losesAnswer = true;
    }

    /** The next batch is lost on its way, and nobody can tell. */
    public void loseNextRequest() {
        losesRequest = true;
    }

    /** The next reading cannot go on from its mark. */
    public void askToBeReadAnew() {
        wantsToBeReadAnew = true;
    }

    /** The next write of that row ends so. */
    public void refuseNext(ListKey key, WriteResult.Refused refusal) {
        refusals.put(key, refusal);
    }

    /** From now on the field takes no other names than these. */
    public void accept(Field field, Collection<String> names) {
        accepted.put(field, Set.copyOf(names));
    }

    /** Every write that was carried out, in order. */
    public List<RowWrite> written() {
        return List.copyOf(written);
    }

    /** How often it was read. */
    public int reads() {
        return reads;
    }

    /** How many batches it was sent. */
    public int batches() {
        return batches;
    }

    @Override
    public ListChanges read(PlanSettings plan, @Nullable ReadMark mark) {
        check(plan);
        reads++;
        String columns = columns(plan);
        boolean complete = mark == null || !mark.columns().equals(columns) || wantsToBeReadAnew;
        wantsToBeReadAnew = false;
        long since = complete || mark == null ? 0 : Long.parseLong(mark.deltaLink());
        List<ListRow> read = new ArrayList<>();
        List<ListKey> removed = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        rows.forEach((key, row) -> {
            if (row.changed() > since && row.values() != null) {
                read.add(read(plan, key, row));
                row.unreadable().forEach(field -> problems.add("Række " + key + ": " + field + " kan ikke læses."));
            } else if (row.changed() > since && !complete) {
                removed.add(key);
            }
        });
        return new ListChanges(complete, read, removed, new ReadMark(Long.toString(changes), columns), problems);
    }

    @Override
    public void check(PlanSettings plan) {
        if (broken != null) {
            throw new SourceFailed(Source.LIST, broken);
        }
    }

    @Override
    public int batchSize() {
        return BATCH;
    }

    @Override
    public Map<ListKey, WriteResult> write(PlanSettings plan, ReadMark mark, List<RowWrite> writes) {
        if (writes.size() > BATCH) {
            throw new IllegalArgumentException(writes.size() + " rows are more than a batch takes");
        }
        check(plan);
        batches++;
        Optional.ofNullable(deeds.poll()).ifPresent(Runnable::run);
        boolean requestLost = losesRequest;
        boolean answerLost = losesAnswer || requestLost;
        losesAnswer = false;
        losesRequest = false;
        Map<ListKey, WriteResult> results = new LinkedHashMap<>();
        for (RowWrite write : writes) {
            betweenRows.run();
            WriteResult result = requestLost ? new WriteResult.Written() : carryOut(write);
            results.put(write.key(), answerLost ? new WriteResult.Unknown("Svaret gik tabt.") : result);
        }
        return results;
    }

    @Override
    public Optional<ListRow> readRow(PlanSettings plan, ReadMark mark, ListKey key) {
        check(plan);
        return Optional.ofNullable(rows.get(key))
                .filter(row -> row.values() != null)
                .map(row -> read(plan, key, row));
    }

    @Override
    public List<RowMade> check(PlanSettings plan, ReadMark mark, List<Map<Field, Value>> fresh) {
        return fresh.stream()
                .<RowMade>map(row -> new RowMade.Made(refusedOf(row)))
                .toList();
    }

    @Override
    public List<RowMade> make(PlanSettings plan, ReadMark mark, List<Map<Field, Value>> fresh) {
        check(plan);
        List<RowMade> made = new ArrayList<>();
        for (Map<Field, Value> row : fresh) {
            Map<Field, String> refused = refusedOf(row);
            Map<Field, Value> taken = new HashMap<>(row);
            taken.keySet().removeAll(refused.keySet());
            add(taken);
            made.add(new RowMade.Made(refused));
        }
        return made;
    }

    private Map<Field, String> refusedOf(Map<Field, Value> row) {
        Map<Field, Optional<Value>> values = new HashMap<>();
        row.forEach((field, value) -> values.put(field, Optional.of(value)));
        return refused(values);
    }

    private WriteResult carryOut(RowWrite write) {
        WriteResult refusal = refusals.remove(write.key());
        if (refusal != null) {
            return refusal;
        }
        Row row = rows.get(write.key());
        if (row == null || row.values() == null) {
            return new WriteResult.Refused(404, "Rækken findes ikke længere i listen.", false);
        }
        if (!version(write.key(), row).equals(write.version())) {
            return new WriteResult.EditedMeanwhile();
        }
        Map<Field, String> refused = refused(write.values());
        Map<Field, Optional<Value>> rest = new HashMap<>(write.values());
        rest.keySet().removeAll(refused.keySet());
        if (!rest.isEmpty()) {
            RowWrite done = new RowWrite(write.key(), write.version(), rest);
            witness.accept(done, values(write.key()));
            edit(write.key(), rest);
            written.add(done);
        }
        return refused.isEmpty() ? new WriteResult.Written() : new WriteResult.FieldsRefused(refused);
    }

    private Map<Field, String> refused(Map<Field, Optional<Value>> values) {
        Map<Field, String> refused = new HashMap<>();
        values.forEach((field, value) -> {
            Set<String> names = accepted.get(field);
            if (names != null && value.isPresent() && !names.containsAll(names(value.get()))) {
                refused.put(field, "Kolonnen kender ikke »" + value.get() + "«.");
            }
        });
        return refused;
    }

    private static Set<String> names(Value value) {
        return value instanceof Names several ? several.names() : Set.of(value.toString());
    }

    private void put(ListKey key, Map<Field, Value> values) {
        rows.put(key, new Row(Map.copyOf(values), Set.of(), ++changes, clock.instant()));
    }

    private Row row(ListKey key) {
        values(key);
        return rows.get(key);
    }

    private static ListRow read(PlanSettings plan, ListKey key, Row row) {
        Map<Field, Value> values = new HashMap<>(row.values() == null ? Map.of() : row.values());
        Set<Field> fields =
                plan.fields().stream().map(field -> field.rule().field()).collect(Collectors.toSet());
        values.keySet().retainAll(fields);
        Set<Field> unreadable = new HashSet<>(row.unreadable());
        unreadable.retainAll(fields);
        return new ListRow(key, version(key, row), row.modified(), values, unreadable);
    }

    private static ItemVersion version(ListKey key, Row row) {
        return new ItemVersion("\"" + key + "," + row.changed() + "\"");
    }

    private static String columns(PlanSettings plan) {
        return plan.fields().stream()
                .map(field -> field.rule().field() + " " + field.type() + " " + field.column())
                .collect(Collectors.joining("\n"));
    }
}
