package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.divergence.LinkStore;
import dk.norddjurs.plansync.link.Analysis;
import dk.norddjurs.plansync.link.Linker;
import dk.norddjurs.plansync.link.Links;
import dk.norddjurs.plansync.link.OtherPlan;
import dk.norddjurs.plansync.link.Successors;
import dk.norddjurs.plansync.mirror.ListHistory;
import dk.norddjurs.plansync.mirror.ListMirror;
import dk.norddjurs.plansync.mirror.MirroredList;
import dk.norddjurs.plansync.reconcile.Reconciler;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.settings.Plans;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.BudgetSnapshot;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Links what a run has collected, by what is known of links and of the other plans, and keeps what it suggests. */
@Component
class Linking {
    private final LinkStore store;
    private final ListMirror lists;
    private final Plans plans;
    private final Analysis analysis;
    private final Comings comings;

    Linking(LinkStore store, ListMirror lists, ListHistory history, Plans plans, Analysis analysis) {
        this.store = store;
        this.lists = lists;
        this.plans = plans;
        this.analysis = analysis;
        this.comings = new Comings(history);
    }

    Links links(RunInProgress run, MirroredList list) {
        return new Linker(PlanHandling.linkRules(run.plan), store.known(run.plan.id()))
                .besides(others(run.plan))
                .suggestingBy(analysis)
                .link(
                        list.items(),
                        run.budget.seen().map(BudgetSnapshot::lines).orElse(List.of()),
                        run.budget.seen().map(BudgetSnapshot::unread).orElse(List.of()),
                        run.agenda.seen().map(AgendaSnapshot::meetings).orElse(List.of()))
                .with(successors(run.plan), list.removed(), list.items());
    }

    /** Which lines of an export concern the plan; none, if its list could not be read, for then nothing is decided. */
    Predicate<BudgetLine> sieve(RunInProgress run) {
        return run.list
                .seen()
                .map(list -> new Linker(PlanHandling.linkRules(run.plan), store.known(run.plan.id()))
                        .suggestingBy(analysis)
                        .sieve(list.items()))
                .orElse(line -> false);
    }

    /** Which lines of an export concern the plan; none is kept for the sake of suggestions alone. */
    Predicate<BudgetLine> sieve(PlanSettings plan, MirroredList list) {
        return new Linker(PlanHandling.linkRules(plan), store.known(plan.id())).sieve(list.items());
    }

    /** Links a budget's lines alone, as a run would. Nothing is suggested. */
    Links links(PlanSettings plan, MirroredList list, List<BudgetLine> lines, List<UnreadRow> unread) {
        return new Linker(PlanHandling.linkRules(plan), store.known(plan.id()))
                .besides(others(plan))
                .link(list.items(), lines, unread, List.of());
    }

    private Successors successors(PlanSettings plan) {
        return new Successors(
                PlanHandling.linkRules(plan).codes(),
                analysis,
                (gone, item) -> comings.cameAfter(plan.id(), gone, item));
    }

    /** The plans whose money comes from the same exports, as their lists were last read. */
    private List<OtherPlan> others(PlanSettings plan) {
        return plans.all().stream()
                .filter(other -> !other.id().equals(plan.id()))
                .filter(other -> other.budget().profile().equals(plan.budget().profile()))
                .map(other -> new OtherPlan(
                        other.id(),
                        PlanHandling.linkRules(other),
                        lists.load(other.id()).items(),
                        store.known(other.id())))
                .toList();
    }

    /** Takes part in the caller's transaction. */
    void keepSuggestions(RunInProgress run, Instant now) {
        if (run.situation != null) {
            store.suggest(run.plan.id(), Reconciler.suggestions(run.situation), now);
        }
    }
}
