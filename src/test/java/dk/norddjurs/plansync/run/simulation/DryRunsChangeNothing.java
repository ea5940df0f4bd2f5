package dk.norddjurs.plansync.run.simulation;

/** A look at what a run would do leaves everything as it was. */
final class DryRunsChangeNothing implements Oracle {
    @Override
    public void afterAttempt(World world, Attempt attempt) {
        if (attempt.run.dryRun()) {
            require(
                    world.stores.list().load(world.plan.id()).equals(attempt.mirrorBefore)
                            && world.stores.divergences().all(world.plan.id()).equals(attempt.divergencesBefore)
                            && world.history().equals(attempt.historyBefore)
                            && world.stores.writes().ofRun(attempt.run.id()).isEmpty(),
                    () -> "the dry run " + attempt.run.id() + " has changed something");
        }
    }
}
