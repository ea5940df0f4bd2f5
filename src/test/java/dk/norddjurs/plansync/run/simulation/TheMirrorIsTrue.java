package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.PlanItem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** When all is quiet the mirror says what the list says: no page, no row and no tombstone was dropped on the way. */
final class TheMirrorIsTrue implements Oracle {
    @Override
    public void atRest(World world) {
        List<PlanItem> mirrored = world.stores.list().load(world.plan.id()).items();
        Set<ListKey> keys = mirrored.stream().map(PlanItem::key).collect(Collectors.toSet());
        require(
                keys.equals(new HashSet<>(world.list.keys())),
                () -> "the mirror has the rows " + keys + ", the list " + world.list.keys());
        for (PlanItem item : mirrored) {
            require(
                    item.values().equals(world.list.values(item.key()))
                            && item.version().equals(world.list.version(item.key())),
                    () -> "the mirror has " + item + ", the list " + world.list.values(item.key()));
        }
        require(
                world.stores.history().planAt(world.plan.id(), world.clock.instant()).stream()
                        .map(PlanItem::values)
                        .toList()
                        .equals(mirrored.stream().map(PlanItem::values).toList()),
                () -> "the history rebuilds another plan than the mirror has");
    }
}
