package dk.norddjurs.plansync.run.simulation;

/** A system cannot be reached until the next day, or for a moment only. */
final class BreaksDown implements Actor {
    @Override
    public int weight() {
        return 3;
    }

    @Override
    public void act(World world, Chance chance) {
        int which = chance.below(3);
        boolean heals = chance.oneIn(3);
        switch (which) {
            case 0 -> {
                if (heals) {
                    world.list.heal();
                } else {
                    world.list.breakDown("Listen svarer ikke.");
                }
            }
            case 1 -> {
                if (heals) {
                    world.exports.heal();
                } else {
                    world.exports.breakDown();
                }
            }
            default -> {
                if (heals) {
                    world.agenda.heal();
                } else {
                    world.agenda.breakDown();
                }
            }
        }
        world.trace.say(() -> "    system " + which + (heals ? " answers again" : " does not answer"));
    }
}
