package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.PlanItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** No run changes or loses more of the plan than its share, unless finance has approved exactly that. */
final class OnlySoMuchAtOnce implements Oracle {
    private final List<Diary.Entry> written = new ArrayList<>();

    @Override
    public void onWrite(World world, Diary.Entry entry) {
        written.add(entry);
    }

    @Override
    public void afterAttempt(World world, Attempt attempt) {
        int allowed = allowed(world, attempt.mirrorBefore.items().size());
        int now =
                allowed(world, world.stores.list().load(world.plan.id()).items().size());
        Set<ListKey> changed = written.stream().map(entry -> entry.cell().key()).collect(Collectors.toSet());
        require(
                changed.size() <= Math.max(allowed, now)
                        || world.approvals.stream().anyMatch(this::covers),
                () -> "run " + attempt.run.id() + " has changed " + changed + ", more than " + Math.max(allowed, now)
                        + " of " + attempt.rows + " rows");
        written.clear();
        Set<ListKey> lost = lost(world, attempt);
        require(
                lost.size() <= allowed
                        || world.approvals.stream()
                                .anyMatch(approval -> approval.lost().equals(lost)),
                () -> "run " + attempt.run.id() + " has let " + lost + " go, more than " + allowed + " rows");
    }

    private boolean covers(Approval approval) {
        return written.stream()
                .allMatch(entry -> approval.writes().stream()
                        .anyMatch(write -> write.key().equals(entry.cell().key())
                                && write.field().equals(entry.cell().field())
                                && write.value() != null
                                && write.value().equals(entry.after())));
    }

    private static Set<ListKey> lost(World world, Attempt attempt) {
        Set<ListKey> lost =
                attempt.mirrorBefore.items().stream().map(PlanItem::key).collect(Collectors.toCollection(HashSet::new));
        world.stores.list().load(world.plan.id()).items().forEach(item -> lost.remove(item.key()));
        return lost;
    }

    private static int allowed(World world, int items) {
        return Math.max(world.plan.guard().atLeast(), (int)
                Math.floor(world.plan.guard().share() * items + 1e-9));
    }
}
