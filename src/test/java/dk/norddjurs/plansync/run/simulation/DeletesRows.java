package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.plan.ListKey;
import java.util.List;

/** A person deletes a row, or by mistake half the list. */
final class DeletesRows implements Actor {
    @Override
    public void act(World world, Chance chance) {
        List<ListKey> keys = world.list.keys();
        int many = chance.oneIn(4) ? keys.size() / 2 : Math.min(1, keys.size() - 1);
        for (ListKey key : chance.shuffled(keys).subList(0, Math.max(0, many))) {
            delete(world, key);
        }
    }

    static void delete(World world, ListKey key) {
        world.list.values(key).forEach((field, value) -> world.diary.person(key, field, value, null));
        world.list.delete(key);
        world.diary.other();
        world.trace.say(() -> "    a person deletes row " + key);
    }
}
