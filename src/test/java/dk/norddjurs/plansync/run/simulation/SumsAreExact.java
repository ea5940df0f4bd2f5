package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.agreed.Change;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.snapshot.BudgetSnapshot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is written or agreed of money is the budget's sum, to the øre, of a budget that may be relied on. */
final class SumsAreExact implements Oracle {
    @Override
    public void onWrite(World world, Diary.Entry entry) {
        int year = year(entry.cell().field());
        Attempt attempt = world.attempt;
        if (year == 0 || attempt == null || attempt.run.undo() != null) {
            return;
        }
        PlanItem row = row(world, entry.cell().key());
        hold(world, attempt, row, year, entry.after(), "writes " + entry);
    }

    @Override
    public void afterAttempt(World world, Attempt attempt) {
        if (attempt.peopleAtRead != world.diary.byPeople()) {
            return; // nobody can tell any more what the run was looking at
        }
        List<Change> settled = new ArrayList<>(world.history());
        settled.removeAll(Set.copyOf(attempt.historyBefore)); // not simply the last: the clock may have gone back
        List<PlanItem> items = world.stores.list().load(world.plan.id()).items();
        for (Change change : settled) {
            int year = year(change.field());
            boolean isReceipt = change.asOf().equals(change.recordedAt());
            if (year == 0 || change.origin() != Owner.BUDGET || isReceipt) {
                continue;
            }
            items.stream()
                    .filter(item -> item.id().equals(change.item()))
                    .findFirst()
                    .ifPresent(item ->
                            hold(world, attempt, item, year, change.pair().owner(), "agrees " + change));
        }
    }

    private void hold(World world, Attempt attempt, PlanItem item, int year, @Nullable Value said, String what) {
        BudgetSnapshot export = attempt.budget;
        require(export != null, () -> "without a budget, the run " + what);
        Instant oldest = attempt.begun.minus(world.plan.budget().staleAfter());
        require(!export.acceptedAt().isBefore(oldest), () -> "by a stale export, the run " + what);
        require(export.priceLevel().equals(world.ledger.priceLevel()), () -> "by another price level, the run " + what);
        Books books = new Books(itemsAround(world, item), export, world.links());
        require(!books.sharesMoney(item.id()), () -> "of a group, the run " + what);
        require(!books.mayLackRow(item.id(), year), () -> "though a row is unread, the run " + what);
        Optional<BigDecimal> sum = books.sum(item, year);
        require(
                sum.map(kroner -> kroner.movePointRight(2).longValueExact())
                        .equals(Optional.ofNullable(said).map(value -> ((Amount) value).oere())),
                () -> "the sum is " + sum + ", and the run " + what);
    }

    private static List<PlanItem> itemsAround(World world, PlanItem item) {
        return world.stores.list().load(world.plan.id()).items().stream()
                .map(other -> other.id().equals(item.id()) ? item : other)
                .toList();
    }

    /** The row as it stands in the list at this moment, which is what the write is meant for. */
    private static PlanItem row(World world, ListKey key) {
        PlanItem known = world.stores.list().load(world.plan.id()).items().stream()
                .filter(item -> item.key().equals(key))
                .findFirst()
                .orElseThrow();
        return new PlanItem(
                known.id(), key, known.version(), known.modified(), world.list.values(key), known.unreadable());
    }

    private static int year(Field field) {
        return field.name().matches("amount-\\d{4}")
                ? Integer.parseInt(field.name().substring(7))
                : 0;
    }
}
