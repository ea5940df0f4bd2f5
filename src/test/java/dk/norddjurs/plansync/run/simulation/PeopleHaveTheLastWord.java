package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Mode;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.reconcile.Identity;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Only what was agreed is overwritten, or a cell that never had a value, unless finance has decided exactly that; and a
 * field that asks or observes is written as far as its mode allows.
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
