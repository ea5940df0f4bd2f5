package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.agreed.Settlement;
import dk.norddjurs.plansync.link.Links;
import dk.norddjurs.plansync.mirror.MirroredList;
import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.reconcile.Decision;
import dk.norddjurs.plansync.reconcile.Identity;
import dk.norddjurs.plansync.reconcile.Outcome;
import dk.norddjurs.plansync.reconcile.Situation;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.BudgetSnapshot;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts together what a reconciliation looks at, and dates what it settles. */
final class Situations {
    private Situations() {}

    static Situation of(
            RunInProgress run,
            MirroredList list,
            Links links,
            Map<ItemId, Map<Field, AgreedPair>> agreed,
            Clock clock) {
        return new Situation(
                PlanHandling.rules(run.plan, clock.getZone()),
                LocalDate.now(clock),
                list.snapshot(),
                run.budget,
                run.agenda,
                links,
                agreed,
                decisions(run));
    }

    private static Map<Identity, Decision> decisions(RunInProgress run) {
        return run.decided.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, decided -> decided.getValue().decision()));
    }

    /** The agreements with the moment as of which their system said so. */
    static List<Settlement> settlements(RunInProgress run, Outcome outcome) {
        Map<ItemId, Instant> modified = run.list
                .seen()
                .map(list -> list.items().stream().collect(Collectors.toMap(PlanItem::id, PlanItem::modified)))
                .orElse(Map.of());
        Instant read = run.list.seen().map(list -> list.snapshot().readAt()).orElse(Instant.EPOCH);
        Instant accepted = run.budget.seen().map(BudgetSnapshot::acceptedAt).orElse(read);
        Instant published = run.agenda.seen().map(AgendaSnapshot::readAt).orElse(read);
        return outcome.agreements().stream()
                .map(agreement -> new Settlement(
                        agreement.item(),
                        agreement.field(),
                        agreement.pair(),
                        agreement.origin(),
                        agreement.origin() == Owner.BUDGET
                                ? accepted
                                : agreement.origin() == Owner.AGENDA
                                        ? published
                                        : modified.getOrDefault(agreement.item(), read)))
                .toList();
    }
}
