package dk.norddjurs.plansync.run.simulation;

import java.util.List;

/** The budget moves: a posting is made, changed, moved to another key or taken away. */
final class PostsMoney implements Actor {
    @Override
    public int weight() {
        return 6;
    }

    @Override
    public void act(World world, Chance chance) {
        List<Ledger.Posting> postings = world.ledger.postings;
        int at = postings.isEmpty() ? -1 : chance.below(postings.size());
        if (at < 0 || chance.oneIn(4)) {
            boolean keyed = chance.oneIn(2);
            String named = chance.oneIn(4)
                    ? Scenario.resembling(chance.below(8), chance)
                    : chance.of(Scenario.CODES) + " drift";
            postings.add(Scenario.posting(
                    keyed ? "XG-" + chance.below(8) : "", keyed ? "Drift" : named, chance.of(Scenario.YEARS), chance));
        } else if (chance.oneIn(8)) {
            postings.remove(at);
        } else {
            Ledger.Posting old = postings.get(at);
            long by = chance.oneIn(4) ? chance.between(-100, 100) : chance.between(-20, 20) * 50_000L;
            postings.set(at, new Ledger.Posting(old.psp(), old.text(), old.year(), old.oere() + by, old.level() + by));
        }
        if (chance.oneIn(2)) {
            world.exports.arrive(Scenario.PROFILE, world.ledger.export(), world.clock.instant());
        }
        world.trace.say(() -> "    the budget moves: " + postings.size() + " postings");
    }
}
