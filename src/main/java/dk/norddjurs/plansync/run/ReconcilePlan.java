package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.agreed.AgreedStore;
import dk.norddjurs.plansync.connector.PlanRows;
import dk.norddjurs.plansync.connector.PlanWriter;
import dk.norddjurs.plansync.connector.ReadMark;
import dk.norddjurs.plansync.divergence.ApprovalStore;
import dk.norddjurs.plansync.divergence.DecisionStore;
import dk.norddjurs.plansync.divergence.DivergenceBook;
import dk.norddjurs.plansync.divergence.DivergenceStore;
import dk.norddjurs.plansync.mirror.MirroredList;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.reconcile.Outcome;
import dk.norddjurs.plansync.reconcile.Reason;
import dk.norddjurs.plansync.reconcile.Reconciler;
import dk.norddjurs.plansync.reconcile.Situation;
import dk.norddjurs.plansync.writeback.ListWrite;
import dk.norddjurs.plansync.writeback.ListWrite.State;
import dk.norddjurs.plansync.writeback.WriteBack;
import dk.norddjurs.plansync.writeback.WriteStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The step that decides: what is agreed, what is to be written, where the systems disagree. All of it is kept in one
 * transaction, the writes as intents; none of them has been sent.
 */
@Component("reconcilePlan")
public class ReconcilePlan {
    private final AgreedStore agreed;
    private final DivergenceBook divergences;
    private final Linking linking;
    private final ApprovalStore approvals;
    private final RunDecisions decisions;
    private final WriteStore writes;
    private final WriteBack writeBack;
    private final PlanWriter writer;
    private final TransactionOperations transactions;
    private final Clock clock;

    ReconcilePlan(
            AgreedStore agreed,
            DivergenceStore divergences,
            Linking linking,
            ApprovalStore approvals,
            DecisionStore decisions,
            WriteStore writes,
            PlanWriter writer,
            TransactionOperations transactions,
            Clock clock) {
        this.agreed = agreed;
        this.divergences = new DivergenceBook(divergences);
        this.linking = linking;
        this.approvals = approvals;
        this.writes = writes;
        this.decisions = new RunDecisions(decisions);
        this.writeBack = new WriteBack(writes, new SettlingDecisions(agreed, decisions), transactions, clock);
        this.writer = writer;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Decides on everything that was collected. Without the list nothing is decided. */
    public void reconcile(RunInProgress run) {
        Optional<MirroredList> list = run.list.seen();
        Outcome outcome = list.map(mirrored -> decide(run, mirrored))
                .orElseGet(() -> Reconciler.withoutList(run.list, run.budget, run.agenda));
        run.outcome = outcome;
        Instant now = clock.instant();
        if (run.run.dryRun()) {
            Outcome let = outcome.letting(hold(run, outcome));
            run.movement = divergences.preview(
                    run.plan.id(), let, now, DivergenceBook.WHOLE_PLAN, kind -> PlanHandling.of(run.plan, kind));
        } else {
            // Only what is committed may be sent.
            run.intents = transactions.execute(tx -> keep(run, outcome, now));
        }
    }

    private Outcome decide(RunInProgress run, MirroredList list) {
        PlanId plan = run.plan.id();
        if (!run.run.dryRun() && !writes.open(plan).isEmpty()) {
            writeBack.settle(plan, new PlanRows(writer, run.plan, mark(list)));
        }
        run.decided = decisions.active(plan);
        Situation situation = Situations.of(run, list, linking.links(run, list), agreed.pairs(plan), clock);
        run.situation = situation;
        return Reconciler.reconcile(situation);
    }

    static ReadMark mark(MirroredList list) {
        ReadMark mark = list.mark();
        if (mark == null) {
            throw new IllegalStateException("a list that was read has a mark");
        }
        return mark;
    }

    private List<ListWrite> keep(RunInProgress run, Outcome outcome, Instant now) {
        PlanId plan = run.plan.id();
        long id = run.run.id();
        agreed.settle(plan, id, Situations.settlements(run, outcome), now);
        decisions.end(run, outcome, now);
        linking.keepSuggestions(run, now);
        List<Outcome.Write> allowed = hold(run, outcome);
        List<Outcome.Write> held = outcome.writes().stream()
                .filter(write -> !allowed.contains(write))
                .toList();
        writes.note(plan, id, held, State.PROPOSED, now);
        if (!run.used.isEmpty()) {
            approvals.use(plan, id, run.used, now);
        }
        List<ListWrite> intents = writes.note(plan, id, allowed, State.INTENDED, now);
        run.movement = divergences.update(
                plan,
                outcome.letting(allowed),
                now,
                DivergenceBook.WHOLE_PLAN,
                kind -> PlanHandling.of(run.plan, kind));
        return intents;
    }

    /** Holds back what needs approval, and everything if the guard objects; the rest may be written. */
    private List<Outcome.Write> hold(RunInProgress run, Outcome outcome) {
        PlanId plan = run.plan.id();
        Set<String> approved = approvals.approved(plan, run.run.id());
        Consent consent = new Consent(plan, approved);
        Set<ItemId> unsettled =
                writes.open(plan).stream().map(open -> open.write().item()).collect(Collectors.toSet());
        List<Outcome.Write> ready = outcome.writes().stream()
                .filter(write -> !unsettled.contains(write.item()))
                .filter(consent::lets)
                .toList();
        run.held.addAll(Consent.needed(
                plan,
                outcome.writes().stream()
                        .filter(write -> !ready.contains(write))
                        .toList()));
        int changing = (int) ready.stream().map(Outcome.Write::item).distinct().count();
        int items = run.list.seen().map(list -> list.items().size()).orElse(0);
        Optional<Reason> objection = PlanHandling.guard(run.plan).objection(changing, 0, items);
        String fingerprint = Fingerprint.of(plan, ready);
        run.letThrough = objection.isPresent() && (approved.contains(fingerprint) || isRest(run, ready));
        if (objection.isEmpty() || run.letThrough) {
            if (run.letThrough) {
                run.used.add(fingerprint);
            }
            run.used.addAll(Consent.needed(plan, ready));
            return ready;
        }
        run.stopped = objection.get();
        run.held.add(fingerprint);
        return List.of();
    }

    /** Whether all this is what the run was let through with before its process died. */
    private boolean isRest(RunInProgress run, List<Outcome.Write> ready) {
        PlanId plan = run.plan.id();
        Set<String> begun = writes.ofRun(run.run.id()).stream()
                .filter(write -> write.state() != State.PROPOSED)
                .map(write -> Fingerprint.of(plan, write.write()))
                .collect(Collectors.toSet());
        return ready.stream().allMatch(write -> begun.contains(Fingerprint.of(plan, write)));
    }
}
