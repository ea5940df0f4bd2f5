package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.agreed.AgreedStore;
import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.connector.PlanRows;
import dk.norddjurs.plansync.connector.PlanWriter;
import dk.norddjurs.plansync.mirror.MirroredList;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.writeback.ListWrite;
import dk.norddjurs.plansync.writeback.ListWrite.State;
import dk.norddjurs.plansync.writeback.Receipt;
import dk.norddjurs.plansync.writeback.UndoWrite;
import dk.norddjurs.plansync.writeback.Undoing;
import dk.norddjurs.plansync.writeback.WriteBack;
import dk.norddjurs.plansync.writeback.WriteStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The step that decides what an undo may take back. The intents are kept in one transaction; none of them has been sent.
 * The guard does not hold an undo back, nor does a plan that is only observed: somebody has asked for it, and it puts
 * back what people had written.
 */
@Component("undoRun")
public class UndoRun {
    private final WriteStore writes;
    private final WriteBack writeBack;
    private final PlanWriter writer;
    private final TransactionOperations transactions;
    private final Clock clock;

    UndoRun(AgreedStore agreed, WriteStore writes, PlanWriter writer, TransactionOperations transactions, Clock clock) {
        this.writes = writes;
        this.writeBack = new WriteBack(writes, agreed, transactions, clock);
        this.writer = writer;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Decides on every write that is to be taken back. Without the list nothing is decided. */
    public void undo(RunInProgress run) {
        MirroredList list = run.list.seen().orElse(null);
        Run.Undo undo = run.run.undo();
        if (list == null || undo == null) {
            return;
        }
        PlanId plan = run.plan.id();
        if (!run.run.dryRun() && !writes.open(plan).isEmpty()) {
            writeBack.settle(plan, new PlanRows(writer, run.plan, ReconcilePlan.mark(list)));
        }
        Map<ItemId, PlanItem> items =
                list.items().stream().collect(Collectors.toMap(PlanItem::id, Function.identity()));
        UndoScope scope = UndoScope.of(undo, run.plan, writes);
        List<UndoWrite> possible = new ArrayList<>();
        for (ListWrite written : remaining(run, scope.wanted())) {
            decide(run, scope, written, items.get(written.write().item())).ifPresent(possible::add);
        }
        if (!run.run.dryRun()) {
            run.intents = note(run, possible);
            run.again = receipts -> decideAgain(run, scope, receipts);
        }
    }

    /** A run that begins anew after its process died tells of what it has already taken back, and goes on with the rest. */
    private List<ListWrite> remaining(RunInProgress run, List<ListWrite> wanted) {
        Map<Long, ListWrite> done = writes.ofRun(run.run.id()).stream()
                .filter(write -> write.state() == State.WRITTEN)
                .collect(Collectors.toMap(write -> Objects.requireNonNull(write.undoes()), Function.identity()));
        List<ListWrite> remaining = new ArrayList<>();
        for (ListWrite written : wanted) {
            ListWrite already = done.get(written.id());
            if (already == null) {
                remaining.add(written);
            } else {
                run.undone.put(written.id(), new UndoStep(written, null));
                run.receipts.add(new Receipt(already, State.WRITTEN, already.note(), null));
            }
        }
        return remaining;
    }

    private static Optional<UndoWrite> decide(
            RunInProgress run, UndoScope scope, ListWrite written, @Nullable PlanItem item) {
        Undoing.Verdict verdict = scope.decide(written, item);
        if (verdict instanceof Undoing.Verdict.Refused refused) {
            run.undone.put(written.id(), new UndoStep(written, refused.reason()));
            return Optional.empty();
        }
        run.undone.put(written.id(), new UndoStep(written, null));
        return Optional.of(((Undoing.Verdict.Possible) verdict).by());
    }

    private List<ListWrite> note(RunInProgress run, List<UndoWrite> undos) {
        return transactions.execute(tx -> writes.noteUndo(run.plan.id(), run.run.id(), undos, clock.instant()));
    }

    /** Somebody edited the row in between: the same rule is applied to it as it is now, once. */
    private List<ListWrite> decideAgain(RunInProgress run, UndoScope scope, List<Receipt> receipts) {
        List<UndoWrite> possible = new ArrayList<>();
        for (Receipt receipt : receipts) {
            ListRow row = receipt.row();
            if (receipt.state() == State.EDITED_MEANWHILE && row != null) {
                ItemId id = receipt.write().write().item();
                ListWrite written = Objects.requireNonNull(run.undone.get(
                                Objects.requireNonNull(receipt.write().undoes())))
                        .of();
                decide(run, scope, written, WritePlan.item(id, row)).ifPresent(possible::add);
            }
        }
        return note(run, possible);
    }
}
