package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.reconcile.Identity;
import dk.norddjurs.plansync.snapshot.BudgetSnapshot;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** At rest every amount of the list is the budget's, or an open divergence says that it is not. */
final class TheSystemsConverge implements Oracle {
    @Override
    public void atRest(World world) {
        List<PlanItem> items = world.stores.list().load(world.plan.id()).items();
        BudgetSnapshot export = world.exports.newest(Scenario.PROFILE).orElseThrow();
        Books books = new Books(items, export, world.links());
        Set<Object> explained = new HashSet<>();
        for (OpenDivergence open : world.stores.divergences().open(world.plan.id())) {
            if (open.now().subject() instanceof Subject.OfItem of) {
                explained.add(List.of(of.item(), open.now().field()));
            }
        }
        for (PlanItem item : items) {
            if (isKnown(item) && !books.sharesMoney(item.id())) {
                Scenario.YEARS.forEach(year -> hold(world, books, explained, item, year));
            }
        }
    }

    private static boolean isKnown(PlanItem item) {
        return item.unreadable().isEmpty() && List.of("Råderum", "Anlæg").contains(item.text(Field.SECTION));
    }

    private void hold(World world, Books books, Set<Object> explained, PlanItem item, int year) {
        Field field = Field.amountOf(year);
        Optional<BigDecimal> sum = books.sum(item, year);
        if (sum.isEmpty() || !world.ledger.hasPostingsOf(year)) {
            return;
        }
        Value listed = item.value(field);
        Amount tolerance = world.plan.field(field).orElseThrow().rule().tolerance();
        boolean equal = listed instanceof Amount amount
                && sum.get().subtract(amount.kroner()).abs().compareTo(tolerance.kroner()) <= 0;
        boolean said = explained.contains(List.of(item.id(), field));
        Identity place = new Identity(new Subject.OfItem(item.id()), field);
        AgreedPair pair = world.stores
                .agreed()
                .pairs(world.plan.id())
                .getOrDefault(item.id(), Map.of())
                .get(field);
        boolean accepted = pair != null && pair.accepted() && world.accepted.contains(place);
        require(
                equal || said || accepted,
                () -> "row " + item.key() + " has " + listed + " in " + year + ", the budget " + sum.get()
                        + ", and nothing says so");
        require(!equal || !said, () -> "row " + item.key() + " is right in " + year + ", and a divergence is open");
    }
}
