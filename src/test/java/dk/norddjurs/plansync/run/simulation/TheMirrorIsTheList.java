package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.mirror.MirroredList;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.run.Run;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** When the list was read and nobody has written since, the mirror shows exactly what stands there. */
final class TheMirrorIsTheList implements Oracle {
    @Override
    public void afterAttempt(World world, Attempt attempt) {
        Run run = world.stores.runs().find(attempt.run.id()).orElseThrow();
        boolean unread = attempt.died
                || run.dryRun()
                || attempt.listSilent
                || attempt.listReadAt != world.diary.changes()
                || !run.state().equals(Run.State.DONE);
        if (unread) {
            return;
        }
        MirroredList mirror = world.stores.list().load(world.plan.id());
        Map<ListKey, Map<Field, Value>> shown = new HashMap<>();
        for (PlanItem item : mirror.items()) {
            shown.put(item.key(), item.values());
        }
        if (attempt.peopleAtRead != world.diary.byPeople() && !world.list.keys().containsAll(shown.keySet())) {
            return; // rows that went while the run wrote may wait for the next run's guard
        }
        require(
                shown.keySet().equals(new HashSet<>(world.list.keys())),
                () -> "the mirror has rows " + shown.keySet() + " and the list " + world.list.keys());
        shown.forEach((key, values) -> require(
                values.equals(world.list.values(key)),
                () -> "row " + key + " is mirrored as " + values + " and stands as " + world.list.values(key)));
    }
}
