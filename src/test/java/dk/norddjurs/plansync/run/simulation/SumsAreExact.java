package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.snapshot.BudgetSnapshot;

/** An amount that plansync writes is the sum of the item's own lines, to the øre. */
final class SumsAreExact implements Oracle {
    @Override
    public void onWrite(World world, Diary.Entry entry) {
        Field field = entry.cell().field();
        Attempt attempt = world.attempt;
        BudgetSnapshot export = attempt == null ? null : attempt.budget;
        if (!field.name().startsWith("amount-")) {
            return;
        }
        require(export != null, () -> entry + " was written although the budget was not asked");
        var items = world.stores.list().load(world.plan.id()).items().stream()
                .map(item -> item.key().equals(entry.cell().key()) ? asNow(world, item) : item)
                .toList();
        items.stream()
                .filter(item -> item.key().equals(entry.cell().key()))
                .forEach(item -> new Sums(items, export)
                        .of(item, Integer.parseInt(field.name().substring("amount-".length())))
                        .ifPresent(sum -> require(
                                entry.after() instanceof Amount amount && amount.equals(sum),
                                () -> entry + " is not the budget's sum, which is " + sum)));
    }

    /** The row as it stands now: a write is only carried out on the version that it was decided on. */
    private static PlanItem asNow(World world, PlanItem item) {
        return new PlanItem(
                item.id(),
                item.key(),
                item.version(),
                item.modified(),
                world.list.values(item.key()),
                item.unreadable());
    }
}
