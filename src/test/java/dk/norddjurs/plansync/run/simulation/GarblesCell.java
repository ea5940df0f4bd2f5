package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ListKey;
import java.util.List;

/** A cell comes to hold something that nobody can read. */
final class GarblesCell implements Actor {
    private static final List<Field> FIELDS = List.of(
            Field.amountOf(2025),
            Field.amountOf(2026),
            Field.CODE,
            Field.PSP_ELEMENTS,
            Field.CASE_NUMBERS,
            Field.STATUS);

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public void act(World world, Chance chance) {
        List<ListKey> keys = world.list.keys();
        if (!keys.isEmpty()) {
            ListKey key = chance.of(keys);
            Field field = chance.of(FIELDS);
            var before = world.list.values(key).get(field);
            world.list.garble(key, field);
            world.diary.person(key, field, before, null);
            world.trace.say(() -> "    row " + key + " " + field + " can no longer be read");
        }
    }
}
