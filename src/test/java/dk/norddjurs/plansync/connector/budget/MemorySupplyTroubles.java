package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.SupplyTrouble;
import dk.norddjurs.plansync.connector.SupplyTroubles;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what keeps budget exports away as long as the test lasts. Keeps the same contract as the one in PostgreSQL. */
public final class MemorySupplyTroubles implements SupplyTroubles {
    private final Map<String, SupplyTrouble> troubles = new ConcurrentHashMap<>();
    private final Clock clock;

    public MemorySupplyTroubles(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void note(String way, String reason) {
        troubles.merge(
                way,
                new SupplyTrouble(way, clock.instant(), reason),
                (before, now) -> new SupplyTrouble(way, before.since(), reason));
    }

    @Override
    public void over(String way) {
        troubles.remove(way);
    }

    @Override
    public List<SupplyTrouble> all() {
        return troubles.values().stream()
                .sorted(Comparator.comparing(SupplyTrouble::since).thenComparing(SupplyTrouble::way))
                .toList();
    }
}
