package dk.norddjurs.plansync.run.simulation;

/** The next batch of writes is lost on its way there, or its answer on its way back. */
final class LosesAnswer implements Actor {
    @Override
    public int weight() {
        return 3;
    }

    @Override
    public void act(World world, Chance chance) {
        boolean carriedOut = chance.oneIn(2);
        if (carriedOut) {
            world.list.loseNextAnswer();
        } else {
            world.list.loseNextRequest();
        }
        world.trace.say(() -> "    the next " + (carriedOut ? "answer" : "request") + " of a write is lost");
    }
}
