package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.connector.WriteResult;
import dk.norddjurs.plansync.plan.ListKey;
import java.util.List;

/** The list will refuse the next write of a row: checked out by somebody, or asked too often. */
final class RefusesRow implements Actor {
    @Override
    public void act(World world, Chance chance) {
        List<ListKey> keys = world.list.keys();
        if (!keys.isEmpty()) {
            ListKey key = chance.of(keys);
            int status = chance.of(List.of(423, 429, 400));
            world.list.refuseNext(
                    key, new WriteResult.Refused(status, "Rækken er optaget (" + status + ").", status != 400));
            world.trace.say(() -> "    the next write of row " + key + " is refused: " + status);
        }
    }
}
