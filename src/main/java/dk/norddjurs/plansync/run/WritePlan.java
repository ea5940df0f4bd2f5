package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.agreed.AgreedStore;
import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.connector.PlanReader;
import dk.norddjurs.plansync.connector.PlanRows;
import dk.norddjurs.plansync.connector.PlanWriter;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.divergence.ApprovalStore;
import dk.norddjurs.plansync.divergence.DecisionStore;
import dk.norddjurs.plansync.divergence.DivergenceBook;
import dk.norddjurs.plansync.divergence.DivergenceStore;
import dk.norddjurs.plansync.mirror.ListMirror;
import dk.norddjurs.plansync.mirror.MirroredList;
import dk.norddjurs.plansync.mirror.OwnWrites;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.reconcile.Identity;
import dk.norddjurs.plansync.reconcile.Outcome;
import dk.norddjurs.plansync.reconcile.Reconciler;
import dk.norddjurs.plansync.reconcile.Situation;
import dk.norddjurs.plansync.settings.PlanSettings;
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
    /** What an item is known by in the other two systems. */
    private static final List<Field> LINKING = List.of(Field.TITLE, Field.CODE, Field.PSP_ELEMENTS, Field.CASE_NUMBERS);

    private final PlanReader reader;
    private final Editors editors;
    private final PlanWriter writer;
    private final ListMirror mirror;
    private final AgreedStore agreed;
    private final WriteStore writes;
    private final DivergenceBook divergences;
    private final ApprovalStore approvals;
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
            ApprovalStore approvals,
            DecisionStore decisions,
            TransactionOperations transactions,
            Clock clock) {
        this.reader = reader;
        this.editors = new Editors(reader);
        this.writer = writer;
        this.mirror = mirror;
        this.agreed = agreed;
        this.writes = writes;
        this.divergences = new DivergenceBook(divergences);
        this.approvals = approvals;
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
        if (edited.isEmpty()) {
            return List.of();
        }
        Situation now = situation.with(agreed.pairs(run.plan.id()));
        List<ListWrite> intents = new ArrayList<>();
        edited.forEach((item, row) -> intents.addAll(decideAgain(run, now, item, row)));
        return intents;
    }

    private List<ListWrite> decideAgain(RunInProgress run, Situation situation, ItemId id, ListRow row) {
        if (run.letThrough || isLinkedAnew(situation, id, row)) {
            return List.of();
        }
        PlanId plan = run.plan.id();
        Outcome outcome = Reconciler.reconcile(situation, item(id, row));
        Consent consent = new Consent(plan, approvals.approved(plan, run.run.id()));
        List<Outcome.Write> allowed =
                outcome.writes().stream().filter(consent::lets).toList();
        List<Outcome.Write> waiting =
                outcome.writes().stream().filter(write -> !consent.lets(write)).toList();
        List<ListWrite> intents = new ArrayList<>();
        transactions.executeWithoutResult(tx -> {
            Instant now = clock.instant();
            agreed.settle(plan, run.run.id(), Situations.settlements(run, outcome), now);
            decisions.end(run, outcome, now);
            DivergenceBook.Movement movement = divergences.update(
                    plan,
                    outcome.letting(allowed),
                    now,
                    (subject, field) -> subject.equals(new Subject.OfItem(id))
                            && run.plan
                                    .field(field)
                                    .filter(settings -> settings.rule().owner() != Owner.LIST)
                                    .isPresent(),
                    kind -> PlanHandling.of(run.plan, kind));
            run.movement = Movements.join(run.movement, movement);
            writes.note(plan, run.run.id(), waiting, State.PROPOSED, now);
            approvals.use(plan, run.run.id(), Consent.needed(plan, allowed), now);
            intents.addAll(writes.note(plan, run.run.id(), allowed, State.INTENDED, now));
        });
        run.decideAgain(id, outcome, Consent.needed(plan, waiting));
        return intents;
    }

    /** With another key, code or title other lines and points may be the item's: that takes a run of its own. */
    private static boolean isLinkedAnew(Situation situation, ItemId id, ListRow row) {
        return situation.list().items().stream()
                .filter(item -> item.id().equals(id))
                .anyMatch(item -> LINKING.stream()
                        .anyMatch(field -> row.unreadable().contains(field)
                                || !Objects.equals(
                                        item.value(field), row.values().get(field))));
    }

    /** The item as its row is now. */
    static PlanItem item(ItemId id, ListRow row) {
        return new PlanItem(id, row.key(), row.version(), row.modified(), row.values(), row.unreadable());
    }

    /** Rows that went while we wrote are left to the next run, whose guard counts what is lost. */
    private void readBack(RunInProgress run, MirroredList list) {
        try {
            ListChanges changes = changesSince(list, run.plan);
            run.problems.addAll(changes.problems().stream()
                    .filter(problem -> !run.problems.contains(problem))
                    .toList());
            if (list.lostKeys(changes).isEmpty()) {
                OwnWrites own = Sent.by(run.run, writes);
                mirror.apply(run.plan.id(), editors.name(run.plan, list, changes, own), own, clock.instant());
            }
        } catch (SourceFailed e) {
            run.problems.add(
                    "Listen kunne ikke læses igen efter skrivningen; det sker ved næste kørsel. " + e.getMessage());
        }
    }

    /** Where cells are empty that were not, somebody has cleared them, or has removed a column meanwhile: look closely. */
    private ListChanges changesSince(MirroredList list, PlanSettings plan) {
        ListChanges changes = reader.readBack(plan, ReconcilePlan.mark(list));
        return list.isEmptiedBy(changes) ? reader.read(plan, list.mark()) : changes;
    }
}
