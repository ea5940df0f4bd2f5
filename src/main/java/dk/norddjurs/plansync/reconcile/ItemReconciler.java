package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Section;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.snapshot.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through the fields of an item and puts what comes out into the outcome. */
final class ItemReconciler {
    private final Situation situation;
    private final DecisionsTonight decisions;
    private final BudgetReadings budget;
    private final AgendaReadings agenda;
    private final Set<ItemId> grouped;
    private final OutcomeBuilder outcome;
    private final Set<Identity> decided = new HashSet<>();

    ItemReconciler(Situation situation, BudgetReadings budget, DecisionsTonight decisions, OutcomeBuilder outcome) {
        this.situation = situation;
        this.decisions = decisions;
        this.budget = budget;
        this.agenda = new AgendaReadings(situation);
        this.grouped = situation.links().grouped();
        this.outcome = outcome;
    }

    /** The fields with an owner that somebody had decided on. */
    Set<Identity> decided() {
        return decided;
    }

    void reconcile(PlanItem item) {
        boolean sharesMoney = grouped.contains(item.id());
        for (FieldRule rule : situation.rules().fields()) {
            if (!(sharesMoney && rule.owner() == Owner.BUDGET)) {
                reconcile(item, rule);
            } else if (situation.budget().seen().isEmpty() || BudgetReadings.areKeysUnreadable(item)) {
                uncheckedInGroup(item, rule);
            }
        }
    }

    /** What was found on the item alone before it came into the group can neither stay nor go unseen. */
    private void uncheckedInGroup(PlanItem item, FieldRule rule) {
        if (ownerOf(item, rule) instanceof Reading.NotChecked not) {
            outcome.unchecked(new Subject.OfItem(item.id()), rule.field(), not.reason());
        }
    }

    private void reconcile(PlanItem item, FieldRule rule) {
        Field field = rule.field();
        Identity identity = new Identity(new Subject.OfItem(item.id()), field);
        Decision decision = situation.decision(identity);
        Reading onList = item.unreadable().contains(field)
                ? new Reading.NotChecked(Reason.of("cell-unreadable"))
                : new Reading.Known(item.value(field));
        Reading atOwner = ownerOf(item, rule);
        Verdict verdict = new FieldReconciler(rule, situation.today())
                .decide(onList, atOwner, situation.agreed(item.id(), field), isExpected(item, rule), decision);
        if (rule.owner() != Owner.LIST && decision != null) {
            decided.add(identity);
            decisions.end(identity, rule, onList, atOwner).ifPresent(end -> outcome.ended.put(identity, end));
        }
        Value owner = atOwner instanceof Reading.Known known ? known.value() : null;
        put(item, rule, verdict, owner);
    }

    private Reading ownerOf(PlanItem item, FieldRule rule) {
        if (rule.owner() == Owner.BUDGET) {
            return budget.ofItem(item, Objects.requireNonNull(rule.year(), "the settings give amounts a year"));
        }
        return rule.owner() == Owner.AGENDA ? agenda.of(item, rule.field()) : new Reading.Known(null);
    }

    /** Whether the section wants money for an amount in the list; where no line links at all, one finding says so. */
    private boolean isExpected(PlanItem item, FieldRule rule) {
        return rule.owner() == Owner.BUDGET
                && situation
                        .rules()
                        .sectionOf(item)
                        .map(Section::amountsRequired)
                        .orElse(false)
                && !situation.links().linesOf(item.id()).isEmpty();
    }

    private void put(PlanItem item, FieldRule rule, Verdict verdict, @Nullable Value owner) {
        Field field = rule.field();
        if (verdict instanceof Verdict.Unchecked unchecked) {
            outcome.unchecked.add(new Outcome.Unchecked(new Subject.OfItem(item.id()), field, unchecked.reason()));
        } else if (verdict instanceof Verdict.Settled settled) {
            outcome.agreements.add(new Outcome.Agreement(item.id(), field, settled.pair(), rule.owner()));
        } else if (verdict instanceof Verdict.Diverges diverges) {
            if (isToldOnce(item, diverges.kind())) {
                outcome.lost(item.id(), rule, situation.agreed(item.id(), field));
            } else {
                outcome.divergences.add(divergence(item, rule, diverges.kind(), diverges.reason(), owner));
            }
        } else if (verdict instanceof Verdict.Write write) {
            outcome.writes.add(new Outcome.Write(
                    item.id(),
                    item.key(),
                    item.version(),
                    field,
                    write.old(),
                    write.value(),
                    rule.owner(),
                    write.reason(),
                    write.asks()));
            if (write.asks()) {
                outcome.divergences.add(divergence(item, rule, write.kind(), write.reason(), owner));
            }
        }
    }

    /** An item without a single line is one finding of all its amounts, not one of each year. */
    private boolean isToldOnce(PlanItem item, Kind kind) {
        return kind == Kind.ITEM_WITHOUT_MONEY
                && situation.links().linesOf(item.id()).isEmpty();
    }

    private Divergence divergence(PlanItem item, FieldRule rule, Kind kind, Reason reason, @Nullable Value owner) {
        return new Divergence(
                new Subject.OfItem(item.id()),
                rule.field(),
                kind,
                reason,
                item.value(rule.field()),
                owner,
                evidence(item, rule));
    }

    private List<Evidence> evidence(PlanItem item, FieldRule rule) {
        Integer year = rule.year();
        if (rule.owner() == Owner.BUDGET && year != null) {
            return budget.evidence(situation.links().linesOf(item.id()), year);
        }
        return rule.owner() == Owner.AGENDA
                ? situation.links().pointsOf(item.id()).stream()
                        .map(AgendaEvidence::of)
                        .toList()
                : List.of(new Evidence(Source.LIST, item.version().etag(), List.of(), ""));
    }
}
