package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.plan.ListKey;
import java.util.ArrayList;
import java.util.List;

/** A person adds a row, with money in the budget or without. */
final class AddsRow implements Actor {
    @Override
    public void act(World world, Chance chance) {
        List<Ledger.Posting> postings = new ArrayList<>();
        ListKey key = world.add(Scenario.row(chance.below(12), chance, postings));
        if (chance.oneIn(2)) {
            world.ledger.postings.addAll(postings);
        }
        world.trace.say(() -> "    a person adds row " + key + ": " + new java.util.TreeMap<>(world.list.values(key)));
    }
}
