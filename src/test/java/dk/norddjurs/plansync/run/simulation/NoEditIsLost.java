package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.writeback.ListWrite;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person wrote is only replaced after it was agreed, by a write that was noted before and names it as the old
 * value.
 */
final class NoEditIsLost implements Oracle {
    @Override
    public void onWrite(World world, Diary.Entry entry) {
        Optional<ListWrite> intent = world.stores.writes().open(world.plan.id()).stream()
                .filter(open -> open.write().key().equals(entry.cell().key())
                        && open.write().field().equals(entry.cell().field()))
                .findFirst();
        require(intent.isPresent(), () -> entry + " was not noted before it was sent");
        require(
                Objects.equals(intent.orElseThrow().write().old(), entry.before()),
                () -> entry + " replaces another value than it was decided on: "
                        + intent.orElseThrow().write().old());
        if (entry.before() != null && entry.lastByPerson()) {
            AgreedPair agreed = world.stores
                    .agreed()
                    .pairs(world.plan.id())
                    .getOrDefault(item(world, entry), Map.of())
                    .get(entry.cell().field());
            require(
                    agreed != null && entry.before().equals(agreed.list()),
                    () -> entry + " replaces a person's value that was never agreed; agreed is " + agreed);
        }
    }

    private static ItemId item(World world, Diary.Entry entry) {
        return world.stores.list().load(world.plan.id()).items().stream()
                .filter(item -> item.key().equals(entry.cell().key()))
                .map(PlanItem::id)
                .findFirst()
                .orElseThrow();
    }
}
