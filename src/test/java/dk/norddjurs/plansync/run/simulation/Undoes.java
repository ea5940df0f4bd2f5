package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.reconcile.Identity;
import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.writeback.ListWrite;
import java.util.List;

/** Finance takes back what a run has written, or looks at what that would do. */
final class Undoes implements Actor {
    @Override
    public boolean atNight() {
        return false;
    }

    @Override
    public void act(World world, Chance chance) {
        List<Run> written = world.stores.runs().recent(world.plan.id(), 6).stream()
                .filter(run -> world.stores.writes().ofRun(run.id()).stream()
                        .anyMatch(write -> write.state() == ListWrite.State.WRITTEN))
                .toList();
        if (!written.isEmpty()) {
            Run run = chance.of(written);
            boolean dry = chance.oneIn(4);
            world.trace.say(() -> "    finance takes back run " + run.id() + (dry ? ", dry" : ""));
            world.stores.writes().ofRun(run.id()).stream()
                    .map(ListWrite::write)
                    .forEach(
                            write -> world.accepted.add(new Identity(new Subject.OfItem(write.item()), write.field())));
            world.undo(new Run.Undo(run.id(), List.of()), dry, chance);
        }
    }
}
