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
import org.springframework.stereotype.Component;

/** The step that reads what has changed in the list, and keeps rows and mark together. */
@Component("collectPlan")
public class CollectPlan {
    private final PlanReader reader;
    private final ListMirror mirror;
    private final ApprovalStore approvals;
    private final WriteStore writes;
    private final Clock clock;

    CollectPlan(PlanReader reader, ListMirror mirror, ApprovalStore approvals, WriteStore writes, Clock clock) {
        this.reader = reader;
        this.mirror = mirror;
        this.approvals = approvals;
        this.writes = writes;
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
        if (isStoppedBy(run, before, changes, lost)) {
            return;
        }
        Instant now = clock.instant();
        OwnWrites own = Sent.to(id, writes);
        MirroredList after =
                run.run.dryRun() ? mirror.preview(id, changes, own, now) : mirror.apply(id, changes, own, now);
        run.lostRows = lost.size();
        run.changedRows = changes.rows().size() + changes.removed().size();
        run.problems.addAll(changes.problems());
        run.list = new Checked.Seen<>(after);
    }

    /** What is gone is not taken in either: the same loss is met again each night, until somebody approves it. */
    private boolean isStoppedBy(RunInProgress run, MirroredList before, ListChanges changes, List<ListKey> lost) {
        Optional<Reason> objection = PlanHandling.guard(run.plan)
                .objection(0, lost.size(), before.items().size());
        String fingerprint = Fingerprint.ofLoss(run.plan.id(), lost);
        if (objection.isEmpty() || approvals.approved(run.plan.id()).contains(fingerprint)) {
            return false;
        }
        run.stopped = objection.get();
        run.held.add(fingerprint);
        run.list = new Checked.NotChecked<>(new Wording(Wording.DANISH).of(objection.get()), before.readAt());
        return true;
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
