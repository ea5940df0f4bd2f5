package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.run.Run;
import java.util.Map;

/** The list tells that it has changed, be it true or not, and a short run looks. */
final class TellsOfChange implements Actor {
    @Override
    public boolean atNight() {
        return false;
    }

    @Override
    public void act(World world, Chance chance) {
        world.trace.say(() -> "    the list tells of a change");
        world.carryOut(Run.Cause.CHANGE, false, Map.of(), chance);
    }
}
