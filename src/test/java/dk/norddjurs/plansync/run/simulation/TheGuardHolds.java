package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.reconcile.Outcome;
import dk.norddjurs.plansync.writeback.ListWrite;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** No run changes or loses more of the plan than it may, unless finance has approved exactly that; an approval lets through once. */
final class TheGuardHolds implements Oracle {
    /** What needed an approval, with the runs that it was let through in. */
    private final Map<Object, Set<Long>> letThrough = new HashMap<>();

    @Override
    public void afterAttempt(World world, Attempt attempt) {
        List<PlanItem> after = world.stores.list().load(world.plan.id()).items();
        Set<Outcome.Write> sent = world.stores.writes().ofRun(attempt.run.id()).stream()
                .filter(write -> write.state() != ListWrite.State.PROPOSED)
                .filter(write -> !attempt.writesBefore.contains(write.id()))
                .map(ListWrite::write)
                .collect(Collectors.toSet());
        asked(sent)
                .forEach(value -> letThrough(
                        value, attempt, approval -> asked(approval.writes()).contains(value), world));
        long changed = sent.stream().map(Outcome.Write::item).distinct().count();
        boolean isRest = places(before(world, attempt)).containsAll(places(sent));
        if (attempt.run.undo() == null && !isRest && changed > allowed(world, attempt.rows)) {
            require(
                    isApproved(world, sent),
                    () -> changed + " of " + attempt.rows + " items are changed, and nobody has approved it: " + sent);
            places(sent)
                    .forEach(place -> letThrough(
                            place,
                            attempt,
                            approval -> places(approval.writes()).contains(place),
                            world));
        }
        Set<ListKey> lost = lost(attempt, after);
        if (lost.size() > allowed(world, attempt.mirrorBefore.items().size())) {
            letThrough(lost, attempt, approval -> approval.lost().equals(lost), world);
        }
    }

    /** What an earlier process had noted in the same run: it was judged then, and may be sent once more. */
    private static Set<Outcome.Write> before(World world, Attempt attempt) {
        return world.stores.writes().ofRun(attempt.run.id()).stream()
                .filter(write -> attempt.writesBefore.contains(write.id()))
                .filter(write -> write.state() != ListWrite.State.PROPOSED)
                .map(ListWrite::write)
                .collect(Collectors.toSet());
    }

    /** As many runs may let a thing through as finance has approved it in, and each of them once. */
    private void letThrough(Object thing, Attempt attempt, Predicate<Approval> approves, World world) {
        Set<Long> runs = letThrough.computeIfAbsent(thing, none -> new TreeSet<>());
        runs.add(attempt.run.id());
        long approved = world.approvals.stream()
                .filter(approves)
                .map(Approval::run)
                .distinct()
                .count();
        require(
                runs.size() <= approved,
                () -> thing + " is let through in the runs " + runs + ", and approved " + approved + " times");
    }

    /** Counted by hand, with whole numbers: the share is configured in hundredths. */
    private static long allowed(World world, int items) {
        long hundredths = Math.round(world.plan.guard().share() * 100);
        return Math.max(world.plan.guard().atLeast(), hundredths * items / 100);
    }

    private static boolean isApproved(World world, Set<Outcome.Write> sent) {
        Set<Object> wanted = places(sent);
        return world.approvals.stream()
                .anyMatch(approval -> places(approval.writes()).containsAll(wanted));
    }

    /** The values that somebody had to approve, whatever version of its row they were written against. */
    private static Set<Object> asked(Set<Outcome.Write> writes) {
        return writes.stream()
                .filter(Outcome.Write::asks)
                .map(write -> (Object) List.of(write.key(), write.field(), String.valueOf(write.old()), write.value()))
                .collect(Collectors.toSet());
    }

    private static Set<Object> places(Set<Outcome.Write> writes) {
        return writes.stream()
                .map(write -> (Object) List.of(
                        write.key(),
                        write.version(),
                        write.field(),
                        String.valueOf(write.old()),
                        String.valueOf(write.value())))
                .collect(Collectors.toSet());
    }

    private static Set<ListKey> lost(Attempt attempt, List<PlanItem> after) {
        Set<ListKey> lost = new HashSet<>();
        attempt.mirrorBefore.items().forEach(item -> lost.add(item.key()));
        after.forEach(item -> lost.remove(item.key()));
        return lost;
    }
}
