package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.link.Group;
import dk.norddjurs.plansync.link.LinkedLine;
import dk.norddjurs.plansync.link.Match;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Section;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.snapshot.BudgetSnapshot;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What disagrees about money beyond the single field: groups, money without an item, items without money, unread rows. */
final class MoneyFindings {
    private static final Reading NOTHING = new Reading.Known(null);

    private final Situation situation;
    private final BudgetReadings budget;
    private final Map<ItemId, PlanItem> items;
    private final List<FieldRule> amounts;
    private final Set<ItemId> grouped;

    MoneyFindings(Situation situation, BudgetReadings budget) {
        this.situation = situation;
        this.budget = budget;
        this.items = situation.list().items().stream().collect(Collectors.toMap(PlanItem::id, Function.identity()));
        this.amounts = situation.rules().fields().stream()
                .filter(rule -> rule.owner() == Owner.BUDGET)
                .toList();
        this.grouped = situation.links().grouped();
    }

    void addTo(OutcomeBuilder outcome) {
        situation.budget().seen().ifPresent(export -> {
            situation.links().groups().forEach(group -> compare(group, outcome));
            addMoneyWithout(export, outcome);
            situation.list().items().forEach(item -> lookForMoney(export, item, outcome));
            export.unread().forEach(row -> outcome.divergences.add(unread(export, row)));
            if (export.unread().stream().anyMatch(situation.links()::mayBelongToNone)) {
                outcome.blind.add(Kind.MONEY_WITHOUT_ITEM);
            }
        });
    }

    /** Money without an item may belong to an item whose code or keys cannot be read. */
    private void addMoneyWithout(BudgetSnapshot export, OutcomeBuilder outcome) {
        if (situation.list().items().stream().anyMatch(BudgetReadings::areKeysUnreadable)) {
            outcome.blind.add(Kind.MONEY_WITHOUT_ITEM);
            return;
        }
        situation
                .links()
                .moneyWithout()
                .forEach((code, lines) -> outcome.divergences.add(moneyWithout(export, code, lines)));
    }

    private static Divergence unread(BudgetSnapshot export, UnreadRow row) {
        return Divergence.of(
                new Subject.OfRow(export.profile(), row.row()),
                Field.AMOUNTS,
                Kind.ROW_UNREAD,
                Reason.of(
                        "row-unread",
                        new Text(export.file()),
                        new Text(Integer.toString(row.row())),
                        new Text(row.column().isEmpty() ? "–" : row.column()),
                        new Text(row.reason())),
                BudgetEvidence.ofRow(export, row.row()));
    }

    /** Sum against sum, and never a write: nobody can tell which of the items a difference belongs to. */
    private void compare(Group group, OutcomeBuilder outcome) {
        List<PlanItem> members =
                group.items().stream().map(items::get).filter(Objects::nonNull).toList();
        Set<Optional<Section>> sections =
                members.stream().map(situation.rules()::sectionOf).collect(Collectors.toSet());
        Optional<Section> common = sections.size() == 1 ? sections.iterator().next() : Optional.empty();
        amounts.forEach(rule -> {
            Reading sum = common.map(section -> budget.ofGroup(group, section, year(rule)))
                    .orElseGet(() -> new Reading.NotChecked(Reason.of("group-of-sections", new Text(group.code()))));
            if (!(sum.equals(NOTHING) && common.filter(Section::amountsRequired).isEmpty())) {
                compare(group, members, rule, sum, outcome);
            }
        });
    }

    private void compare(Group group, List<PlanItem> members, FieldRule rule, Reading sum, OutcomeBuilder outcome) {
        Subject subject = new Subject.OfGroup(group.code());
        if (members.stream()
                .anyMatch(item -> item.unreadable().contains(rule.field()) || BudgetReadings.areKeysUnreadable(item))) {
            outcome.unchecked(subject, rule.field(), Reason.of("cell-unreadable"));
        } else if (sum instanceof Reading.NotChecked not) {
            outcome.unchecked(subject, rule.field(), not.reason());
        } else if (sum instanceof Reading.Known known) {
            Amount owned = known.value() instanceof Amount amount ? amount : Amount.ZERO;
            compare(group, members, rule, owned, outcome);
        }
    }

    private void compare(Group group, List<PlanItem> members, FieldRule rule, Amount owned, OutcomeBuilder outcome) {
        try {
            Amount listed = listed(members, rule);
            if (!rule.same(listed, owned)) {
                outcome.divergences.add(differs(group, rule, listed, owned));
            }
        } catch (ArithmeticException e) {
            outcome.unchecked(new Subject.OfGroup(group.code()), rule.field(), Reason.of("sum-too-large"));
        }
    }

    private static Amount listed(List<PlanItem> members, FieldRule rule) {
        return members.stream()
                .map(item -> item.value(rule.field()))
                .filter(Amount.class::isInstance)
                .map(Amount.class::cast)
                .reduce(Amount.ZERO, Amount::plus);
    }

    private Divergence differs(Group group, FieldRule rule, Amount listed, Amount owned) {
        Text year = new Text(Integer.toString(year(rule)));
        return new Divergence(
                new Subject.OfGroup(group.code()),
                rule.field(),
                Kind.AMOUNT_DIFFERS,
                Reason.of("group-differs", new Text(group.code()), year, listed, owned),
                listed,
                owned,
                budget.evidence(group.lines(), year(rule)));
    }

    private static int year(FieldRule rule) {
        return Objects.requireNonNull(rule.year(), "the settings give amounts a year");
    }

    private static Divergence moneyWithout(BudgetSnapshot export, String code, List<LinkedLine> lines) {
        String years = lines.stream()
                .map(line -> Integer.toString(line.line().year()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return Divergence.of(
                new Subject.OfMoney(code),
                Field.AMOUNTS,
                Kind.MONEY_WITHOUT_ITEM,
                lines.get(0).match().how() == Match.How.KEY
                        ? Reason.of("money-without-item.psp", new Text(code), new Text(years), total(lines))
                        : Reason.of("money-without-item", new Text(code), new Text(years), total(lines)),
                BudgetEvidence.ofLines(export, lines));
    }

    /** By the figure that the lines bear; the sum tells that there is another amount now. */
    private static Amount total(List<LinkedLine> lines) {
        Measure measure = Arrays.stream(Measure.values())
                .filter(one ->
                        lines.stream().anyMatch(line -> line.line().amounts().containsKey(one)))
                .findFirst()
                .orElse(Measure.POSTINGS);
        return lines.stream()
                .map(line -> line.line().amounts().getOrDefault(measure, Amount.ZERO))
                .reduce(Amount.ZERO, Amount::plus);
    }

    private void lookForMoney(BudgetSnapshot export, PlanItem item, OutcomeBuilder outcome) {
        List<Value> before = outcome.lost.getOrDefault(item.id(), List.of());
        Optional<Section> section =
                situation.rules().sectionOf(item).filter(known -> known.amountsRequired() || !before.isEmpty());
        if (section.isEmpty()
                || grouped.contains(item.id())
                || !situation.links().linesOf(item.id()).isEmpty()) {
            return;
        }
        Subject subject = new Subject.OfItem(item.id());
        doubt(export, item, section.get())
                .ifPresentOrElse(
                        reason -> outcome.unchecked(subject, Field.AMOUNTS, reason),
                        () -> outcome.divergences.add(Divergence.of(
                                subject,
                                Field.AMOUNTS,
                                Kind.ITEM_WITHOUT_MONEY,
                                before.isEmpty()
                                        ? Reason.of("item-without-money", new Text(item.title()))
                                        : new Reason("item-without-money-any-more", before))));
    }

    /** Why nobody can tell that the item has no money, if so. */
    private Optional<Reason> doubt(BudgetSnapshot export, PlanItem item, Section section) {
        if (BudgetReadings.areKeysUnreadable(item)) {
            return Optional.of(Reason.of("cell-unreadable"));
        }
        if (!budget.carries(section.measure())) {
            return Optional.of(Reason.of("not-in-export", new Text(export.file()), new Text("–")));
        }
        Optional<Reason> dispute = situation.links().disputes().stream()
                .filter(one -> one.items().contains(item.id()))
                .map(LinkFindings::reason)
                .findFirst();
        if (dispute.isPresent()) {
            return dispute;
        }
        return budget.isClaimedByUnread(item) ? Optional.of(Reason.of("rows-may-belong")) : Optional.empty();
    }
}
