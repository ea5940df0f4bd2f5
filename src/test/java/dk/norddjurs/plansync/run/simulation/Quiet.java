package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.agreed.Change;
import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.reconcile.Identity;
import dk.norddjurs.plansync.run.Run;
import java.util.List;

/** One more night at rest writes nothing, agrees nothing, finds nothing and mails nothing. */
final class Quiet implements Oracle {
    private final World world;
    private final int batches;
    private final int mails;
    private final List<Change> history;
    private final List<Identity> open;

    Quiet(World world) {
        this.world = world;
        this.batches = world.list.batches();
        this.mails =
                world.stores.outbox().recent(world.plan.id(), Integer.MAX_VALUE).size();
        this.history = world.history();
        this.open = open(world);
    }

    private static List<Identity> open(World world) {
        return world.stores.divergences().open(world.plan.id()).stream()
                .map(OpenDivergence::now)
                .map(now -> now.identity())
                .toList();
    }

    void compare(Run night) {
        require(night.state() == Run.State.DONE, () -> "the quiet night ends " + night);
        require(world.list.batches() == batches, () -> "the quiet night writes to the list");
        require(
                history.equals(world.history()),
                () -> "the quiet night agrees on "
                        + world.history()
                                .subList(history.size(), world.history().size()));
        require(open.equals(open(world)), () -> "the quiet night opens or settles divergences");
        require(
                world.stores.outbox().recent(world.plan.id(), Integer.MAX_VALUE).size() == mails,
                () -> "the quiet night mails");
    }
}
