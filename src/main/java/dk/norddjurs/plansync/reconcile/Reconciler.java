package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.snapshot.Checked;
import dk.norddjurs.plansync.snapshot.Source;
import java.util.EnumSet;
import java.util.List;

/** Reconciles a plan: looks at everything that is known, decides, and does nothing. */
public final class Reconciler {
    private Reconciler() {}

    /** Decides on every field of every item, and finds what else disagrees. */
    public static Outcome reconcile(Situation situation) {
        OutcomeBuilder outcome = new OutcomeBuilder();
        BudgetReadings budget = new BudgetReadings(situation);
        DecisionsTonight decisions = new DecisionsTonight(situation);
        ItemReconciler items = new ItemReconciler(situation, budget, decisions, outcome);
        situation.list().items().forEach(items::reconcile);
        new MoneyFindings(situation, budget).addTo(outcome);
        new CapitalFindings(situation, budget).addTo(outcome);
        new PlanFindings(situation).addTo(outcome);
        new TreatmentFindings(situation).addTo(outcome);
        new LinkFindings(situation).addTo(outcome);
        new SilenceFindings(situation).addTo(outcome);
        new UncheckedFindings(situation).addTo(outcome);
        outcome.note(Source.BUDGET, situation.budget());
        outcome.note(Source.AGENDA, situation.agenda());
        decisions.endOthers(outcome, items.decided());
        return outcome.build(decisions);
    }

    /**
     * Without the list nothing can be decided; all that can be told is what could not be asked.
     *
     * @param list why the list could not be asked
     */
    public static Outcome withoutList(Checked<?> list, Checked<?> budget, Checked<?> agenda) {
        OutcomeBuilder outcome = new OutcomeBuilder();
        outcome.blind.addAll(EnumSet.allOf(Kind.class));
        outcome.note(Source.LIST, list);
        outcome.note(Source.BUDGET, budget);
        outcome.note(Source.AGENDA, agenda);
        return outcome.build();
    }

    /** The links that the texts suggest, with their evidence. */
    public static List<SuggestedLink> suggestions(Situation situation) {
        return new LinkFindings(situation).suggestions();
    }

    /** Decides on the fields of one item alone, after somebody has edited it in the middle of a run. */
    public static Outcome reconcile(Situation situation, PlanItem item) {
        OutcomeBuilder outcome = new OutcomeBuilder();
        DecisionsTonight decisions = new DecisionsTonight(situation);
        new ItemReconciler(situation, new BudgetReadings(situation), decisions, outcome).reconcile(item);
        return outcome.build(decisions);
    }
}
