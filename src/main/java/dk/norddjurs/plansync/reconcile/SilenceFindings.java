package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.plan.Day;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Text;
import java.time.LocalDate;

/** Rows that nobody has edited for long. What is finished may rest. */
final class SilenceFindings {
    private final Situation situation;

    SilenceFindings(Situation situation) {
        this.situation = situation;
    }

    void addTo(OutcomeBuilder outcome) {
        LocalDate oldest =
                situation.today().minusDays(situation.rules().notUpdatedAfter().toDays());
        for (PlanItem item : situation.list().items()) {
            LocalDate since =
                    LocalDate.ofInstant(item.modified(), situation.rules().zone());
            if (since.isBefore(oldest) && !situation.rules().isDone(item)) {
                add(item, since, outcome);
            }
        }
    }

    private void add(PlanItem item, LocalDate since, OutcomeBuilder outcome) {
        Subject subject = new Subject.OfItem(item.id());
        if (item.unreadable().contains(Field.STATUS)) {
            outcome.unchecked(subject, Field.ITEM, Reason.of("cell-unreadable"));
            return;
        }
        String status = item.text(Field.STATUS);
        outcome.divergences.add(Divergence.of(
                subject,
                Field.ITEM,
                Kind.NOT_UPDATED,
                Reason.of("not-updated", new Day(since), new Text(status.isEmpty() ? "–" : status))));
    }
}
