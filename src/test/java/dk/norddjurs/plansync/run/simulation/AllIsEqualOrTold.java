package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.reconcile.Identity;
import dk.norddjurs.plansync.settings.FieldSettings;
import dk.norddjurs.plansync.snapshot.BudgetSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Once faults stop, each amount equals the budget's, or a divergence says that it does not, or somebody accepted it. */
final class AllIsEqualOrTold implements Oracle {
    @Override
    public void atRest(World world) {
        BudgetSnapshot export = world.exports.newest(Scenario.PROFILE).orElseThrow();
        List<PlanItem> items = world.stores.list().load(world.plan.id()).items();
        Map<ItemId, Map<Field, AgreedPair>> agreed = world.stores.agreed().pairs(world.plan.id());
        Set<Identity> told = world.stores.divergences().open(world.plan.id()).stream()
                .map(OpenDivergence::now)
                .map(found -> found.identity())
                .collect(Collectors.toSet());
        Sums sums = new Sums(items, export);
        for (PlanItem item : items) {
            for (int year : Scenario.YEARS) {
                sums.of(item, year).ifPresent(sum -> check(world, item, year, sum, agreed, told));
            }
        }
    }

    private void check(
            World world,
            PlanItem item,
            int year,
            Amount sum,
            Map<ItemId, Map<Field, AgreedPair>> agreed,
            Set<Identity> told) {
        Field field = Field.amountOf(year);
        FieldRule rule = world.plan.field(field).map(FieldSettings::rule).orElseThrow();
        AgreedPair pair = agreed.getOrDefault(item.id(), Map.of()).get(field);
        require(
                rule.same(item.value(field), sum)
                        || told.contains(new Identity(new Subject.OfItem(item.id()), field))
                        || (pair != null && pair.accepted()),
                () -> field + " of item " + item.id() + " is " + item.value(field) + ", the budget says " + sum
                        + ", and nobody is told");
    }
}
