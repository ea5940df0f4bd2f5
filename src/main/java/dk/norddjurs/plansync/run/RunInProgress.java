package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.divergence.DivergenceBook;
import dk.norddjurs.plansync.divergence.KeptDecision;
import dk.norddjurs.plansync.mirror.MirroredList;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.reconcile.Identity;
import dk.norddjurs.plansync.reconcile.Outcome;
import dk.norddjurs.plansync.reconcile.Reason;
import dk.norddjurs.plansync.reconcile.Situation;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.BudgetSnapshot;
import dk.norddjurs.plansync.snapshot.Checked;
import dk.norddjurs.plansync.writeback.ListWrite;
import dk.norddjurs.plansync.writeback.Receipt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a run has found out so far: the body that the routes pass from step to step. The three collecting steps may run at
 * the same time, each in its own part; the others follow one another.
 */
public final class RunInProgress {
    private static final String NOT_YET = "Ikke læst i denne kørsel.";

    final Run run;
    final PlanSettings plan;

    volatile Checked<MirroredList> list = new Checked.NotChecked<>(NOT_YET, null);
    volatile Checked<BudgetSnapshot> budget = new Checked.NotChecked<>(NOT_YET, null);
    volatile Checked<AgendaSnapshot> agenda = new Checked.NotChecked<>(NOT_YET, null);
    volatile int changedRows;

    @Nullable
    Situation situation;

    /** The decisions that the run found active, by what they were made on. */
    Map<Identity, KeptDecision> decided = Map.of();

    @Nullable
    Outcome outcome;

    DivergenceBook.@Nullable Movement movement;

    volatile @Nullable Reason stopped;

    /** Whether the guard would have stopped the run, but finance had approved exactly its writes: those and no others. */
    boolean letThrough;

    /** What an approval of this run would let through. */
    final List<String> held = new ArrayList<>();

    /** The approvals that let this run's writes through. */
    final List<String> used = new ArrayList<>();

    /** Written values that wait for their turn, committed as intents. */
    List<ListWrite> intents = List.of();

    /** What an undo decided on each write that it was asked to take back, by the write's id. */
    final Map<Long, UndoStep> undone = new LinkedHashMap<>();

    /** Decides again on rows that were edited while they were written to, in a run that does not reconcile. */
    @Nullable
    Function<List<Receipt>, List<ListWrite>> again;

    final List<Receipt> receipts = new ArrayList<>();
    final List<String> problems = new CopyOnWriteArrayList<>();
    final List<String> failures = new CopyOnWriteArrayList<>();
    int mails;

    RunInProgress(Run run, PlanSettings plan) {
        this.run = run;
        this.plan = plan;
    }

    /**
     * Takes in what was decided on an item again, after somebody had edited it: that, and not what was held back of it
     * before, waits for approval now.
     *
     * @param waiting what an approval would let through of it
     */
    void decideAgain(ItemId item, Outcome again, List<String> waiting) {
        Outcome before = Objects.requireNonNull(outcome, "what is decided again was decided before");
        List<Outcome.Write> withdrawn = before.writes().stream()
                .filter(write -> write.item().equals(item) && write.asks())
                .filter(write -> held.contains(Fingerprint.ofAsked(plan.id(), write)))
                .toList();
        held.removeAll(Consent.needed(plan.id(), withdrawn));
        held.addAll(waiting);
        outcome = before.decidedAgain(item, withdrawn, again);
    }

    /** How the run ends, by what has happened so far. */
    Run.State state() {
        if (!failures.isEmpty()) {
            return Run.State.FAILED;
        }
        if (stopped != null) {
            return Run.State.STOPPED;
        }
        boolean complete = sources().allMatch(Checked.Seen.class::isInstance);
        return complete ? Run.State.DONE : Run.State.INCOMPLETE;
    }

    /** The systems that the run asks: an undo has nothing to ask of any but the list. */
    Stream<Checked<?>> sources() {
        return run.undo() == null ? Stream.of(list, budget, agenda) : Stream.of(list);
    }

    /** For the log and for routes: which run this is. */
    @Override
    public String toString() {
        return "run " + run.id() + " of plan " + plan.id() + (run.dryRun() ? " (dry)" : "");
    }
}
