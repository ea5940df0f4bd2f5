package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.reconcile.Identity;
import dk.norddjurs.plansync.run.CollectAgenda;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.BudgetSnapshot;
import dk.norddjurs.plansync.snapshot.Meeting;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * At rest every amount of the list is the budget's, and every latest decision the committees' own, or an open divergence
 * says that it is not.
 */
final class TheSystemsConverge implements Oracle {
    @Override
    public void atRest(World world) {
        List<PlanItem> items = world.stores.list().load(world.plan.id()).items();
        BudgetSnapshot export =
                world.exports.newest(Scenario.PROFILE, line -> true).orElseThrow();
        Books books = new Books(items, export, world.links());
        Set<Object> explained = new HashSet<>();
        for (OpenDivergence open : world.stores.divergences().open(world.plan.id())) {
            if (open.now().subject() instanceof Subject.OfItem of) {
                explained.add(List.of(of.item(), open.now().field()));
            }
        }
        MinuteBook minutes = new MinuteBook(items, world.links(), documents(world));
        for (PlanItem item : items) {
            if (item.unreadable().isEmpty() && !minutes.isUnclear(item.id())) {
                hold(world, minutes.latest(item.id()), explained, item);
            }
            if (isKnown(item) && !books.sharesMoney(item.id())) {
                Scenario.YEARS.forEach(year -> hold(world, books, explained, item, year));
            }
        }
    }

    private static List<Meeting> documents(World world) {
        return world.stores
                .agendas()
                .load(CollectAgenda.SITE)
                .map(AgendaSnapshot::meetings)
                .orElse(List.of());
    }

    private void hold(World world, Set<String> decided, Set<Object> explained, PlanItem item) {
        Field field = Field.LATEST_DECISION;
        require(
                decided.isEmpty()
                        || decided.contains(item.text(field))
                        || explained.contains(List.of(item.id(), field))
                        || isAccepted(world, item, field),
                () -> "row " + item.key() + " has '" + item.text(field) + "', the committees have decided " + decided
                        + ", and nothing says so");
    }

    private static boolean isAccepted(World world, PlanItem item, Field field) {
        AgreedPair pair = world.stores
                .agreed()
                .pairs(world.plan.id())
                .getOrDefault(item.id(), Map.of())
                .get(field);
        return pair != null
                && pair.accepted()
                && world.accepted.contains(new Identity(new Subject.OfItem(item.id()), field));
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
        require(
                equal || said || isAccepted(world, item, field),
                () -> "row " + item.key() + " has " + listed + " in " + year + ", the budget " + sum.get()
                        + ", and nothing says so");
        require(!equal || !said, () -> "row " + item.key() + " is right in " + year + ", and a divergence is open");
    }
}
