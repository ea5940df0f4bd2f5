package dk.norddjurs.plansync.run.simulation;

/** The mail server is away, or takes a mail without saying so. */
final class TroublesMail implements Actor {
    @Override
    public int weight() {
        return 1;
    }

    @Override
    public void act(World world, Chance chance) {
        boolean taken = chance.oneIn(2);
        if (taken) {
            world.post.loseNextAnswer();
        } else {
            world.post.breakDown();
        }
        world.mailTroubles++;
        world.trace.say(() -> taken ? "    the mail server's next answer is lost" : "    the mail server is away");
    }
}
