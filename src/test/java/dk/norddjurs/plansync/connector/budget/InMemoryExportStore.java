package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.BudgetArrival;
import dk.norddjurs.plansync.connector.BudgetArrival.Accepted;
import dk.norddjurs.plansync.connector.BudgetArrival.Held;
import dk.norddjurs.plansync.connector.BudgetArrival.Refused;
import dk.norddjurs.plansync.connector.BudgetArrival.Removed;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Remembers what arrived as long as the test lasts. Keeps the same contract as the one in PostgreSQL. */
final class InMemoryExportStore implements ExportStore {
    private static final Comparator<BudgetArrival> NEWEST_FIRST =
            Comparator.comparing(BudgetArrival::at).reversed().thenComparing(BudgetArrival::sha256);

    private record Key(String profile, String sha256) {}

    private final Map<Key, BudgetArrival> arrivals = new HashMap<>();
    private final Map<Key, List<UnreadRow>> unread = new HashMap<>();

    @Override
    public Optional<Accepted> accepted(String profile, String sha256) {
        return accepted()
                .filter(export -> key(export).equals(new Key(profile, sha256)))
                .findFirst();
    }

    @Override
    public void accept(Accepted export, List<UnreadRow> rows) {
        arrivals.put(key(export), export);
        unread.put(key(export), List.copyOf(rows));
    }

    @Override
    public void renew(Accepted export) {
        accepted(export.profile(), export.sha256())
                .map(known -> new Accepted(
                        known.profile(),
                        export.file(),
                        known.sha256(),
                        export.at(),
                        known.lines(),
                        known.unread(),
                        export.archived(),
                        later(known.writtenAt(), export.writtenAt())))
                .ifPresent(renewed -> arrivals.put(key(renewed), renewed));
    }

    @Override
    public void refuse(Refused file) {
        arrivals.merge(key(file), file, (known, refused) -> isRefused(known) ? refused : known);
    }

    private static boolean isRefused(BudgetArrival arrival) {
        return arrival instanceof Refused || (arrival instanceof Removed removed && removed.was() instanceof Refused);
    }

    @Override
    public void hold(Held export, List<UnreadRow> rows) {
        arrivals.put(key(export), export);
        unread.put(key(export), List.copyOf(rows));
    }

    @Override
    public Optional<Held> held(String profile) {
        return arrivals.values().stream()
                .filter(arrival -> arrival.profile().equals(profile) && !isRefused(arrival))
                .min(NEWEST_FIRST)
                .filter(Held.class::isInstance)
                .map(Held.class::cast);
    }

    @Override
    public boolean release(String profile, String sha256, String by, Instant now) {
        BudgetArrival arrival = arrivals.get(new Key(profile, sha256));
        if (arrival instanceof Held held) {
            arrivals.put(key(held), held.export());
            return true;
        }
        return false;
    }

    @Override
    public Optional<Accepted> newest(String profile) {
        return accepted().filter(export -> export.profile().equals(profile)).min(NEWEST_FIRST);
    }

    @Override
    public List<BudgetArrival> recent(int atMost) {
        return arrivals.values().stream().sorted(NEWEST_FIRST).limit(atMost).toList();
    }

    @Override
    public List<UnreadRow> unread(String profile, String sha256) {
        return unread.getOrDefault(new Key(profile, sha256), List.of()).stream()
                .sorted(Comparator.comparing(UnreadRow::row))
                .toList();
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    @Override
    public List<BudgetArrival> arrivedBefore(Instant moment) {
        return arrivals.values().stream()
                .filter(arrival -> arrival.at().isBefore(moment) && !(arrival instanceof Removed))
                .sorted(Comparator.comparing(BudgetArrival::at).thenComparing(BudgetArrival::sha256))
                .toList();
    }

    @Override
    public void remove(String profile, String sha256, Instant now) {
        Key key = new Key(profile, sha256);
        arrivals.computeIfPresent(key, (known, arrival) -> new Removed(arrival, now));
        unread.remove(key);
    }

    private Stream<Accepted> accepted() {
        return arrivals.values().stream().filter(Accepted.class::isInstance).map(Accepted.class::cast);
    }

    private static Key key(BudgetArrival arrival) {
        return new Key(arrival.profile(), arrival.sha256());
    }
}
