package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.run.Run;
import java.util.Map;

/** Finance asks for a run by day, or for a look at what a run would do. */
final class AsksForRun implements Actor {
    @Override
    public boolean atNight() {
        return false;
    }

    @Override
    public void act(World world, Chance chance) {
        boolean dry = chance.oneIn(2);
        world.trace.say(() -> "    finance asks for a run" + (dry ? ", dry" : ""));
        world.carryOut(Run.Cause.REQUEST, dry, Map.of(), chance);
    }
}
