package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.reconcile.Outcome;
import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.writeback.ListWrite;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finance approves what a run has held back, be it the latest or one that has long been overtaken. */
final class Approves implements Actor {
    @Override
    public boolean atNight() {
        return false;
    }

    @Override
    public int weight() {
        return 4;
    }

    @Override
    public void act(World world, Chance chance) {
        List<Run> held = world.stores.runs().recent(world.plan.id(), 6).stream()
                .filter(run ->
                        !run.dryRun() && !world.stores.runs().heldBack(run.id()).isEmpty())
                .toList();
        if (!held.isEmpty()) {
            approve(world, chance.oneIn(3) ? chance.of(held) : held.get(0), chance);
        }
    }

    /** As {@code Runs.approve} does it. */
    static void approve(World world, Run run, Chance chance) {
        world.trace.say(() -> "    finance approves run " + run.id());
        List<String> held = world.stores.runs().heldBack(run.id());
        Set<Outcome.Write> writes = world.stores.writes().ofRun(run.id()).stream()
                .filter(write -> write.state() == ListWrite.State.PROPOSED)
                .map(ListWrite::write)
                .collect(Collectors.toSet());
        world.approvals.add(new Approval(run.id(), writes, world.lostIn(run.id())));
        world.stores.approvals().approve(world.plan.id(), run.id(), held, "finance", world.clock.instant());
        world.carryOut(Run.Cause.APPROVAL, false, Map.of(), chance);
    }
}
