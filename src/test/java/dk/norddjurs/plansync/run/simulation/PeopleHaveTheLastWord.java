package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.link.KnownLinks;
import dk.norddjurs.plansync.link.Link;
import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Mode;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.reconcile.Decision;
import dk.norddjurs.plansync.reconcile.Identity;
import dk.norddjurs.plansync.reconcile.Seen;
import dk.norddjurs.plansync.run.Run;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Only what was agreed is overwritten, or a cell that never had a value, unless finance has decided exactly that; and a
 * field that asks or observes is written as far as its mode allows. A link that people have decided on is not asked about
 * again, and what was put off stays away.
 */
final class PeopleHaveTheLastWord implements Oracle {
    @Override
    public void onWrite(World world, Diary.Entry entry) {
        Attempt attempt = world.attempt;
        if (attempt == null || attempt.run.undo() != null) {
            return; // an undo is what people want
        }
        ItemId item = world.stores.list().load(world.plan.id()).items().stream()
                .filter(row -> row.key().equals(entry.cell().key()))
                .map(PlanItem::id)
                .findFirst()
                .orElseThrow();
        Identity place = new Identity(new Subject.OfItem(item), entry.cell().field());
        boolean decided = world.taken.contains(new World.Taken(place, entry.before(), entry.after()));
        AgreedPair pair = world.stores
                .agreed()
                .pairs(world.plan.id())
                .getOrDefault(item, Map.of())
                .get(place.field());
        require(
                decided || isAgreed(pair, entry),
                () -> "nobody has agreed to lose what " + entry + " overwrites: " + pair);
        Mode mode = world.plan.field(place.field()).orElseThrow().rule().mode();
        require(mode != Mode.OBSERVE, () -> "the plan only observes, and " + entry);
        require(mode == Mode.WRITE || decided || isApproved(world, entry), () -> "nobody has approved " + entry);
    }

    @Override
    public void afterAttempt(World world, Attempt attempt) {
        Run run = world.stores.runs().find(attempt.run.id()).orElseThrow();
        if (run.dryRun() || run.undo() != null || run.state() != Run.State.DONE) {
            return;
        }
        KnownLinks known = world.links();
        for (OpenDivergence open : world.stores.divergences().open(world.plan.id())) {
            require(
                    !(open.now().subject() instanceof Subject.OfLink link)
                            || known.decided().noneMatch(Link.of(link)::equals),
                    () -> "people have decided on it, and are asked again: " + open);
        }
        judgeQuiet(world, attempt);
    }

    /** What was put off or left as it is, and has not moved, does not come to light again. */
    private void judgeQuiet(World world, Attempt attempt) {
        LocalDate today = world.clock.today();
        Map<Identity, Decision> quiet = new HashMap<>();
        world.stores.decisions().active(world.plan.id()).stream()
                .filter(kept -> kept.decision().choice() != Decision.Choice.TAKE_OWNER)
                .filter(kept -> kept.decision().until() == null
                        || kept.decision().until().isAfter(today))
                .forEach(kept -> quiet.put(kept.identity(), kept.decision()));
        Set<OpenDivergence> before = Set.copyOf(attempt.divergencesBefore);
        for (OpenDivergence open : world.stores.divergences().open(world.plan.id())) {
            Decision decision = quiet.get(open.now().identity());
            require(
                    before.contains(open)
                            || decision == null
                            || !decision.seen().equals(Seen.of(open.now())),
                    () -> "it was to be quiet, and is told again: " + open);
        }
    }

    private static boolean isAgreed(@Nullable AgreedPair pair, Diary.Entry entry) {
        return pair == null ? entry.before() == null : !pair.accepted() && Objects.equals(pair.list(), entry.before());
    }

    private static boolean isApproved(World world, Diary.Entry entry) {
        return world.approvals.stream()
                .flatMap(approval -> approval.writes().stream())
                .anyMatch(write -> write.key().equals(entry.cell().key())
                        && write.field().equals(entry.cell().field())
                        && Objects.equals(write.old(), entry.before())
                        && Objects.equals(write.value(), entry.after()));
    }
}
