package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.link.LinkedLine;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** Capital projects that are finished with money left, or that spend before their grant. */
final class CapitalFindings {
    private final Situation situation;
    private final BudgetReadings budget;
    private final Set<ItemId> grouped;
    private final List<FieldRule> amounts;

    CapitalFindings(Situation situation, BudgetReadings budget) {
        this.situation = situation;
        this.budget = budget;
        this.grouped = situation.links().grouped();
        this.amounts = situation.rules().fields().stream()
                .filter(rule -> rule.owner() == Owner.BUDGET)
                .toList();
    }

    void addTo(OutcomeBuilder outcome) {
        if (situation.budget().seen().isEmpty()) {
            return;
        }
        List<PlanItem> projects =
                situation.list().items().stream().filter(this::isProject).toList();
        boolean tellsGrants = budget.carries(Measure.CONSUMPTION) && budget.carries(Measure.CAPITAL_GRANT);
        if (!tellsGrants && !projects.isEmpty()) {
            outcome.blind.add(Kind.CAPITAL_BEFORE_GRANT);
        }
        for (PlanItem item : projects) {
            addMoneyLeft(item, outcome);
            if (tellsGrants) {
                amounts.forEach(rule -> addBeforeGrant(item, rule, outcome));
            }
        }
    }

    /** Where several items share the money, nobody can tell whose it is. */
    private boolean isProject(PlanItem item) {
        return !grouped.contains(item.id())
                && !lines(item).isEmpty()
                && situation
                        .rules()
                        .sectionOf(item)
                        .filter(section -> section.measure() == Measure.CAPITAL_ALLOTMENT)
                        .isPresent();
    }

    private void addMoneyLeft(PlanItem item, OutcomeBuilder outcome) {
        if (item.unreadable().contains(Field.STATUS)) {
            outcome.unchecked(new Subject.OfItem(item.id()), Field.STATUS, Reason.of("cell-unreadable"));
        } else if (situation.rules().isDone(item)) {
            doubt(item)
                    .ifPresentOrElse(
                            reason -> outcome.unchecked(new Subject.OfItem(item.id()), Field.STATUS, reason),
                            () -> moneyLeft(item).ifPresent(outcome.divergences::add));
        }
    }

    private Optional<Divergence> moneyLeft(PlanItem item) {
        int now = situation.today().getYear();
        Amount later = sum(item, Measure.CAPITAL_ALLOTMENT, year -> year > now);
        Amount rest = budget.carries(Measure.CONSUMPTION)
                ? sum(item, Measure.CAPITAL_ALLOTMENT, year -> year == now)
                        .minus(sum(item, Measure.CONSUMPTION, year -> year == now))
                : Amount.ZERO;
        Text status = new Text(item.text(Field.STATUS));
        Text year = new Text(Integer.toString(now));
        if (isMore(later, tolerance(now + 1))) {
            return Optional.of(moneyLeft(item, Reason.of("money-left-later", status, year, later), now + 1));
        }
        return isMore(rest, tolerance(now))
                ? Optional.of(moneyLeft(item, Reason.of("money-left", status, year, rest), now))
                : Optional.empty();
    }

    private Divergence moneyLeft(PlanItem item, Reason reason, int from) {
        List<LinkedLine> bearing = lines(item).stream()
                .filter(line -> line.line().year() >= from)
                .filter(line ->
                        !Amount.ZERO.equals(line.line().amounts().getOrDefault(Measure.CAPITAL_ALLOTMENT, Amount.ZERO)))
                .toList();
        return new Divergence(
                new Subject.OfItem(item.id()),
                Field.STATUS,
                Kind.FINISHED_WITH_MONEY_LEFT,
                reason,
                item.value(Field.STATUS),
                null,
                List.of(BudgetEvidence.ofLines(situation.budget().seen().orElseThrow(), bearing)));
    }

    /** A grant that was not used up goes on: spending until a year is compared with what was granted until then. */
    private void addBeforeGrant(PlanItem item, FieldRule rule, OutcomeBuilder outcome) {
        int year = Objects.requireNonNull(rule.year(), "the settings give amounts a year");
        if (doubt(item).isPresent()) {
            outcome.unchecked(
                    new Subject.OfItem(item.id()), rule.field(), doubt(item).get());
            return;
        }
        Amount spent = sum(item, Measure.CONSUMPTION, of -> of <= year);
        Amount granted = sum(item, Measure.CAPITAL_GRANT, of -> of <= year);
        boolean spends = isMore(sum(item, Measure.CONSUMPTION, of -> of == year), Amount.ZERO);
        if (spends && isMore(spent.minus(granted), rule.tolerance())) {
            outcome.divergences.add(new Divergence(
                    new Subject.OfItem(item.id()),
                    rule.field(),
                    Kind.CAPITAL_BEFORE_GRANT,
                    Reason.of("capital-before-grant", new Text(Integer.toString(year)), spent, granted),
                    item.value(rule.field()),
                    null,
                    budget.evidence(lines(item), year)));
        }
    }

    /** Why nobody can tell what money the item has, if so. */
    private Optional<Reason> doubt(PlanItem item) {
        if (BudgetReadings.areKeysUnreadable(item)) {
            return Optional.of(Reason.of("cell-unreadable"));
        }
        if (budget.isClaimedByUnread(item)) {
            return Optional.of(Reason.of("rows-may-belong"));
        }
        return isCountable(item) ? Optional.empty() : Optional.of(Reason.of("sum-too-large"));
    }

    /** Whether no sum of the item's figures can be beyond what an amount holds. */
    private boolean isCountable(PlanItem item) {
        try {
            for (Measure measure : List.of(Measure.CAPITAL_ALLOTMENT, Measure.CONSUMPTION, Measure.CAPITAL_GRANT)) {
                lines(item).stream()
                        .map(line -> line.line().amounts().getOrDefault(measure, Amount.ZERO))
                        .map(amount -> new Amount(Math.absExact(amount.oere())))
                        .reduce(new Amount(Long.MAX_VALUE / 2), Amount::plus);
            }
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    private Amount sum(PlanItem item, Measure measure, IntPredicate years) {
        return lines(item).stream()
                .filter(line -> years.test(line.line().year()))
                .map(line -> line.line().amounts().getOrDefault(measure, Amount.ZERO))
                .reduce(Amount.ZERO, Amount::plus);
    }

    private List<LinkedLine> lines(PlanItem item) {
        return situation.links().linesOf(item.id());
    }

    private Amount tolerance(int year) {
        return amounts.stream()
                .filter(rule -> Objects.equals(rule.year(), year))
                .map(FieldRule::tolerance)
                .findFirst()
                .orElse(Amount.ZERO);
    }

    private static boolean isMore(Amount amount, Amount than) {
        return amount.compareTo(than) > 0;
    }
}
