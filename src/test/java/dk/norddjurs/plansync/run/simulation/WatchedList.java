package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.connector.PlanReader;
import dk.norddjurs.plansync.connector.PlanWriter;
import dk.norddjurs.plansync.connector.ReadMark;
import dk.norddjurs.plansync.connector.RowWrite;
import dk.norddjurs.plansync.connector.WriteResult;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list as the process sees it, with a note of what it was told. */
final class WatchedList implements PlanReader, PlanWriter {
    private final World world;

    WatchedList(World world) {
        this.world = world;
    }

    @Override
    public ListChanges read(PlanSettings plan, @Nullable ReadMark mark) {
        Attempt attempt = world.attempt;
        if (attempt != null) {
            attempt.listSilent = true;
        }
        ListChanges changes = world.list.read(plan, mark);
        if (attempt != null) {
            attempt.listSilent = false;
            if (attempt.listReadAt < 0) {
                attempt.peopleAtRead = world.diary.byPeople();
                attempt.rows = world.list.keys().size();
                Set<ListKey> present = new HashSet<>(world.list.keys());
                attempt.mirrorBefore.items().stream()
                        .map(PlanItem::key)
                        .filter(key -> !present.contains(key))
                        .forEach(attempt.lost::add);
            }
            attempt.listReadAt = world.diary.changes();
        }
        return changes;
    }

    @Override
    public void check(PlanSettings plan) {
        world.list.check(plan);
    }

    @Override
    public int batchSize() {
        return world.list.batchSize();
    }

    @Override
    public Map<ListKey, WriteResult> write(PlanSettings plan, ReadMark mark, List<RowWrite> writes) {
        return world.list.write(plan, mark, writes);
    }

    @Override
    public Optional<ListRow> readRow(PlanSettings plan, ReadMark mark, ListKey key) {
        return world.list.readRow(plan, mark, key);
    }
}
