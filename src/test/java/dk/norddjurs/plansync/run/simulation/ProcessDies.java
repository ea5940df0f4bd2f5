package dk.norddjurs.plansync.run.simulation;

/** The process is killed, or the power is lost. */
final class ProcessDies implements Actor {
    @Override
    public int weight() {
        return 8;
    }

    @Override
    public void act(World world, Chance chance) {
        throw new ProcessDied();
    }
}
