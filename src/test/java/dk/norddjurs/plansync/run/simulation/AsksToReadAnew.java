package dk.norddjurs.plansync.run.simulation;

/** The list has forgotten the mark, and must be read from its beginning. */
final class AsksToReadAnew implements Actor {
    @Override
    public void act(World world, Chance chance) {
        world.list.askToBeReadAnew();
        world.trace.say(() -> "    the list can no longer go on from a mark");
    }
}
