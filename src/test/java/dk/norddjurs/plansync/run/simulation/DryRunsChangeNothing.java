package dk.norddjurs.plansync.run.simulation;

import java.util.List;

/** A look at what a run would do leaves everything as it was. */
final class DryRunsChangeNothing implements Oracle {
    @Override
    public void afterAttempt(World world, Attempt attempt) {
        if (attempt.run.dryRun()) {
            List<Object> told = world.stores.told(world.plan.id());
            for (int i = 0; i < told.size(); i++) {
                Object after = told.get(i);
                Object before = attempt.toldBefore.get(i);
                require(
                        after.equals(before),
                        () -> "the dry run " + attempt.run.id() + " has changed something: " + before + " into "
                                + after);
            }
            require(
                    world.stores.writes().ofRun(attempt.run.id()).isEmpty(),
                    () -> "the dry run " + attempt.run.id() + " has noted writes");
        }
    }
}
