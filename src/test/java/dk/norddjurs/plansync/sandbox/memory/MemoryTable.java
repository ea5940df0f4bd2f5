package dk.norddjurs.plansync.sandbox.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rows by their key, in the order in which their keys were first used. Changes are taken back with the transaction that
 * they were made in; numbers that were given out are not.
 *
 * @param <K> the key, compared by {@code equals}
 * @param <V> a row that never changes itself
 */
public final class MemoryTable<K, V> {
    private final Map<K, V> rows = new LinkedHashMap<>();
    private final MemoryTransactions transactions;
    private long last;

    public MemoryTable(MemoryTransactions transactions) {
        this.transactions = transactions;
    }

    /** A number that this table never gave before. */
    public long nextNumber() {
        return transactions.alone(() -> ++last);
    }

    public Optional<V> find(K key) {
        return transactions.alone(() -> Optional.ofNullable(rows.get(key)));
    }

    /** The rows that match, oldest key first. */
    public List<V> where(Predicate<V> condition) {
        return transactions.alone(() -> rows.values().stream().filter(condition).toList());
    }

    /** Adds a row, or replaces the one of that key. */
    public void put(K key, V row) {
        transactions.alone(() -> {
            V before = rows.put(key, row);
            transactions.changed(() -> restore(key, before));
            return row;
        });
    }

    private void restore(K key, @Nullable V before) {
        if (before == null) {
            rows.remove(key);
        } else {
            rows.put(key, before);
        }
    }
}
