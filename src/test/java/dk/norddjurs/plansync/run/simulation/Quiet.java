package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.reconcile.Divergence;
import dk.norddjurs.plansync.run.Run;
import java.util.List;

/** A run after one that met the same: it writes nothing, mails nothing, and finds what was found before. */
final class Quiet implements Oracle {
    private final World world;
    private final int writes;
    private final int mails;
    private final int agreed;
    private final List<Divergence> told;

    Quiet(World world) {
        this.world = world;
        this.writes = world.diary.ofService().size();
        this.mails = world.post.taken().size();
        this.agreed = world.history().size();
        this.told = told();
    }

    private List<Divergence> told() {
        return world.stores.divergences().open(world.plan.id()).stream()
                .map(OpenDivergence::now)
                .toList();
    }

    void compare(Run run) {
        require(run.state() == Run.State.DONE, () -> "the quiet run ended " + run.state() + ": " + run.report());
        require(
                world.diary.ofService().size() == writes,
                () -> "the quiet run has written: " + world.diary.ofService());
        require(world.post.taken().size() == mails, () -> "the quiet run has mailed");
        require(world.history().size() == agreed, () -> "the quiet run has agreed on something: " + world.history());
        require(told().equals(told), () -> "the quiet run tells something else: " + told() + " than " + told);
    }
}
