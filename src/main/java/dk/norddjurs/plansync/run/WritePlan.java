package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.agreed.AgreedStore;
import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.connector.PlanReader;
import dk.norddjurs.plansync.connector.PlanRows;
import dk.norddjurs.plansync.connector.PlanWriter;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.divergence.DecisionStore;
import dk.norddjurs.plansync.divergence.DivergenceBook;
import dk.norddjurs.plansync.divergence.DivergenceStore;
import dk.norddjurs.plansync.mirror.ListMirror;
import dk.norddjurs.plansync.mirror.MirroredList;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.reconcile.Identity;
import dk.norddjurs.plansync.reconcile.Outcome;
import dk.norddjurs.plansync.reconcile.Reconciler;
import dk.norddjurs.plansync.reconcile.Situation;
import dk.norddjurs.plansync.writeback.ListWrite;
import dk.norddjurs.plansync.writeback.ListWrite.State;
import dk.norddjurs.plansync.writeback.Receipt;
import dk.norddjurs.plansync.writeback.WriteBack;
import dk.norddjurs.plansync.writeback.WriteStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The step that writes to the list. A row that somebody has edited meanwhile is read and reconciled again, once; at the
 * end one reading takes our own writes into the mirror, so that the next night does not take them for news.
 */
@Component("writePlan")
public class WritePlan {
    /** The fields by which budget lines and agenda points are known to be an item's. */
    private static final List<Field> LINKING = List.of(Field.CODE, Field.TITLE, Field.PSP_ELEMENTS, Field.CASE_NUMBERS);

    private final PlanReader reader;
    private final PlanWriter writer;
    private final ListMirror mirror;
    private final AgreedStore agreed;
    private final WriteStore writes;
    private final DivergenceBook divergences;
    private final RunDecisions decisions;
    private final WriteBack writeBack;
    private final TransactionOperations transactions;
    private final Clock clock;

    WritePlan(
            PlanReader reader,
            PlanWriter writer,
            ListMirror mirror,
            AgreedStore agreed,
            WriteStore writes,
            DivergenceStore divergences,
            DecisionStore decisions,
            TransactionOperations transactions,
            Clock clock) {
        this.reader = reader;
        this.writer = writer;
        this.mirror = mirror;
        this.agreed = agreed;
        this.writes = writes;
        this.divergences = new DivergenceBook(divergences);
        this.decisions = new RunDecisions(decisions);
        this.writeBack = new WriteBack(writes, new SettlingDecisions(agreed, decisions), transactions, clock);
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sends the run's intents, if it has any. */
    public void write(RunInProgress run) {
        MirroredList list = run.list.seen().orElse(null);
        Situation situation = run.situation;
        if (list == null || run.intents.isEmpty()) {
            return;
        }
        PlanRows rows = new PlanRows(writer, run.plan, ReconcilePlan.mark(list));
        List<Receipt> receipts = writeBack.carryOut(run.plan.id(), rows, run.intents);
        run.receipts.addAll(receipts);
        List<ListWrite> again = situation == null ? decideAgain(run, receipts) : decideAgain(run, situation, receipts);
        run.receipts.addAll(writeBack.carryOut(run.plan.id(), rows, again));
        tellRefusals(run);
        readBack(run, list);
    }

    private void tellRefusals(RunInProgress run) {
        Refusals refusals = Refusals.of(run.receipts);
        transactions.executeWithoutResult(tx -> run.movement = Movements.join(
                run.movement,
                divergences.update(
                        run.plan.id(),
                        refusals.outcome(),
                        clock.instant(),
                        (subject, field) -> refusals.judges(new Identity(subject, field)),
                        kind -> PlanHandling.of(run.plan, kind))));
    }

    private static List<ListWrite> decideAgain(RunInProgress run, List<Receipt> receipts) {
        Function<List<Receipt>, List<ListWrite>> again = run.again;
        return again == null ? List.of() : again.apply(receipts);
    }

    private List<ListWrite> decideAgain(RunInProgress run, Situation situation, List<Receipt> receipts) {
        Map<ItemId, ListRow> edited = new LinkedHashMap<>();
        for (Receipt receipt : receipts) {
            ListRow row = receipt.row();
            if (receipt.state() == State.EDITED_MEANWHILE && row != null) {
                edited.put(receipt.write().write().item(), row);
            }
        }
        if (edited.isEmpty() || isThroughByApproval(run, situation)) {
            return List.of();
        }
        Situation now = situation.with(agreed.pairs(run.plan.id()));
        List<ListWrite> intents = new ArrayList<>();
        edited.forEach((item, row) -> intents.addAll(decideAgain(run, now, item, row)));
        return intents;
    }

    private List<ListWrite> decideAgain(RunInProgress run, Situation situation, ItemId id, ListRow row) {
        if (mayBelongElsewhere(situation, id, row)) {
            return List.of();
        }
        Outcome outcome = Reconciler.reconcile(situation, item(id, row));
        List<ListWrite> intents = new ArrayList<>();
        transactions.executeWithoutResult(tx -> {
            Instant now = clock.instant();
            agreed.settle(run.plan.id(), run.run.id(), Situations.settlements(run, outcome), now);
            decisions.end(run, outcome, now);
            DivergenceBook.Movement movement = divergences.update(
                    run.plan.id(),
                    outcome,
                    now,
                    (subject, field) -> subject.equals(new Subject.OfItem(id))
                            && run.plan
                                    .field(field)
                                    .filter(settings -> settings.rule().owner() != Owner.LIST)
                                    .isPresent(),
                    kind -> PlanHandling.of(run.plan, kind));
            run.movement = Movements.join(run.movement, movement);
            intents.addAll(writes.note(
                    run.plan.id(),
                    run.run.id(),
                    outcome.writes().stream().filter(write -> !write.asks()).toList(),
                    State.INTENDED,
                    now));
        });
        return intents;
    }

    /** So much at once was approved as it was seen, and nothing else: what has changed since is asked about anew. */
    private static boolean isThroughByApproval(RunInProgress run, Situation situation) {
        long items = run.intents.stream()
                .map(intent -> intent.write().item())
                .distinct()
                .count();
        return PlanHandling.guard(run.plan)
                .objection((int) items, 0, situation.list().items().size())
                .isPresent();
    }

    /** What links the row has been edited: the money and the meetings that the run knows may no longer be its own. */
    private static boolean mayBelongElsewhere(Situation situation, ItemId id, ListRow row) {
        return situation.list().items().stream()
                .filter(item -> item.id().equals(id))
                .anyMatch(item -> LINKING.stream()
                        .anyMatch(field ->
                                !Objects.equals(item.value(field), row.values().get(field))
                                        || item.unreadable().contains(field)
                                                != row.unreadable().contains(field)));
    }

    /** The item as its row is now. */
    static PlanItem item(ItemId id, ListRow row) {
        return new PlanItem(id, row.key(), row.version(), row.modified(), row.values(), row.unreadable());
    }

    /** What has gone while the run wrote is not taken in unasked either: the next run meets it, and stops. */
    private static boolean losesTooMuch(RunInProgress run, MirroredList list, ListChanges changes) {
        int lost = list.lostKeys(changes).size();
        return lost > 0
                && PlanHandling.guard(run.plan)
                        .objection(0, run.lostRows + lost, list.items().size() + run.lostRows)
                        .isPresent();
    }

    private void readBack(RunInProgress run, MirroredList list) {
        try {
            var changes = reader.read(run.plan, list.mark());
            run.problems.addAll(changes.problems().stream()
                    .filter(problem -> !run.problems.contains(problem))
                    .toList());
            if (losesTooMuch(run, list, changes)) {
                return;
            }
            mirror.apply(run.plan.id(), changes, Sent.to(run.plan.id(), writes), clock.instant());
        } catch (SourceFailed e) {
            run.problems.add(
                    "Listen kunne ikke læses igen efter skrivningen; det sker ved næste kørsel. " + e.getMessage());
        }
    }
}
