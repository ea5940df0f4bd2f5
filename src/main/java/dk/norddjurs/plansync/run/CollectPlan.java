package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.PlanReader;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.divergence.ApprovalStore;
import dk.norddjurs.plansync.divergence.Wording;
import dk.norddjurs.plansync.mirror.ListMirror;
import dk.norddjurs.plansync.mirror.MirroredList;
import dk.norddjurs.plansync.mirror.OwnWrites;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.reconcile.Reason;
import dk.norddjurs.plansync.snapshot.Checked;
import dk.norddjurs.plansync.snapshot.Source;
import dk.norddjurs.plansync.writeback.WriteStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The step that reads what has changed in the list, and keeps rows and mark together. */
@Component("collectPlan")
public class CollectPlan {
    private final PlanReader reader;
    private final Editors editors;
    private final ListMirror mirror;
    private final ApprovalStore approvals;
    private final WriteStore writes;
    private final TransactionOperations transactions;
    private final Clock clock;

    CollectPlan(
            PlanReader reader,
            ListMirror mirror,
            ApprovalStore approvals,
            WriteStore writes,
            TransactionOperations transactions,
            Clock clock) {
        this.reader = reader;
        this.editors = new Editors(reader);
        this.mirror = mirror;
        this.approvals = approvals;
        this.writes = writes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Reads the list.
     *
     * @throws SourceFailed if it cannot be read, or is suddenly empty; the mirror and its mark then stay as they are
     */
    public void collect(RunInProgress run) {
        PlanId id = run.plan.id();
        MirroredList before = mirror.load(id);
        ListChanges changes = reader.read(run.plan, before.mark());
        List<ListKey> lost = before.lostKeys(changes);
        refuseEmptied(run, before, changes, lost);
        Optional<Reason> objection = PlanHandling.guard(run.plan)
                .objection(0, lost.size(), before.items().size());
        String loss = Fingerprint.ofLoss(id, lost);
        if (objection.isPresent() && !approvals.approved(id, run.run.id()).contains(loss)) {
            stop(run, objection.get(), loss, before.readAt());
            return;
        }
        OwnWrites own = Sent.by(run.run, writes);
        ListChanges named = run.run.dryRun() ? changes : editors.name(run.plan, before, changes, own);
        Instant now = clock.instant();
        MirroredList after = run.run.dryRun()
                ? mirror.preview(id, changes, own, now)
                : transactions.execute(tx -> {
                    objection.ifPresent(overruled -> approvals.use(id, run.run.id(), List.of(loss), now));
                    return mirror.apply(id, named, own, now);
                });
        run.changedRows = changes.rows().size() + changes.removed().size();
        run.problems.addAll(changes.problems());
        run.list = new Checked.Seen<>(after);
    }

    /** What is gone is not taken in either: the same loss is met again each night, until somebody approves it. */
    private static void stop(RunInProgress run, Reason objection, String loss, @Nullable Instant readAt) {
        run.stopped = objection;
        run.held.add(loss);
        run.list = new Checked.NotChecked<>(new Wording(Wording.DANISH).of(objection), readAt);
    }

    private static void refuseEmptied(RunInProgress run, MirroredList before, ListChanges changes, List<ListKey> lost) {
        boolean emptied = !before.items().isEmpty()
                && lost.size() == before.items().size()
                && changes.rows().isEmpty();
        boolean neverFilled =
                before.items().isEmpty() && changes.complete() && changes.rows().isEmpty();
        if (emptied || neverFilled) {
            throw new SourceFailed(
                    Source.LIST,
                    "Listen til planen »" + run.plan.title() + "« er tom"
                            + (emptied
                                    ? ", selv om den sidst havde "
                                            + before.items().size() + " rækker"
                                    : "")
                            + ". Intet er ændret. Se efter i listens papirkurv, og om appen stadig må læse den"
                            + " (site " + run.plan.list().site() + ", liste "
                            + run.plan.list().list() + ").");
        }
    }
}
