package dk.norddjurs.plansync.run.simulation;

import java.time.Duration;

/** The server's clock is put right, forwards or backwards. */
final class JumpsClock implements Actor {
    @Override
    public int weight() {
        return 1;
    }

    @Override
    public void act(World world, Chance chance) {
        Duration by = Duration.ofMinutes(chance.between(-70, 70));
        world.clock.move(by);
        world.trace.say(() -> "    the clock jumps by " + by);
    }
}
