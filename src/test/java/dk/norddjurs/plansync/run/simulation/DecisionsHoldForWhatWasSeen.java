package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.divergence.KeptDecision;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.reconcile.Seen;
import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.snapshot.BudgetSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** When a run could look at an amount on both sides, only decisions on exactly these two values are left. */
final class DecisionsHoldForWhatWasSeen implements Oracle {
    @Override
    public void afterAttempt(World world, Attempt attempt) {
        BudgetSnapshot export = attempt.budget;
        Run run = world.stores.runs().find(attempt.run.id()).orElseThrow();
        boolean looked = !attempt.died
                && !run.dryRun()
                && run.undo() == null
                && run.state() == Run.State.DONE
                && attempt.listReadAt >= 0
                && attempt.peopleAtRead == world.diary.byPeople()
                && export != null
                && export.priceLevel().equals(world.ledger.priceLevel())
                && !export.acceptedAt()
                        .isBefore(attempt.begun.minus(world.plan.budget().staleAfter()));
        if (looked) {
            judge(world, export);
        }
    }

    private void judge(World world, BudgetSnapshot export) {
        List<PlanItem> items = world.stores.list().load(world.plan.id()).items();
        Books books = new Books(items, export, world.links());
        Map<Subject, PlanItem> known =
                items.stream().collect(Collectors.toMap(item -> new Subject.OfItem(item.id()), Function.identity()));
        for (KeptDecision kept : world.stores.decisions().active(world.plan.id())) {
            PlanItem item = known.get(kept.identity().subject());
            Field field = kept.identity().field();
            for (int year : Scenario.YEARS) {
                if (item != null && field.equals(Field.amountOf(year)) && isCertain(books, export, item, year)) {
                    judge(kept, item.value(field), owner(books, item, year));
                }
            }
        }
    }

    private static boolean isCertain(Books books, BudgetSnapshot export, PlanItem item, int year) {
        return item.unreadable().isEmpty()
                && List.of("Råderum", "Anlæg").contains(item.text(Field.SECTION))
                && export.lines().stream().anyMatch(line -> line.year() == year)
                && !books.sharesMoney(item.id())
                && !books.mayLackRow(item.id(), year);
    }

    private static Value owner(Books books, PlanItem item, int year) {
        return books.sum(item, year)
                .map(kroner -> new Amount(kroner.movePointRight(2).longValueExact()))
                .orElse(null);
    }

    private void judge(KeptDecision kept, Value list, Value owner) {
        Seen seen = kept.decision().seen();
        require(
                Objects.equals(seen.list(), list) && Objects.equals(seen.owner(), owner),
                () -> "the list says " + list + " and the budget " + owner + ", and this still counts: " + kept);
    }
}
