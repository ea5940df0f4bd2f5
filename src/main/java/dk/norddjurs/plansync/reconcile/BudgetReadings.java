package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.link.Dispute;
import dk.norddjurs.plansync.link.Group;
import dk.norddjurs.plansync.link.LinkedLine;
import dk.norddjurs.plansync.link.Links;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Section;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.snapshot.BudgetSnapshot;
import dk.norddjurs.plansync.snapshot.Checked;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the budget system says of an item's, or a group's, amount in a year. */
final class BudgetReadings {
    private final Checked<BudgetSnapshot> budget;
    private final Links links;
    private final PlanRules rules;

    private final Set<ItemId> claimedByUnread;
    private final Set<ItemId> disputed;

    /** The figures of each year that at least one line of the export bears. */
    private final Map<Integer, Set<Measure>> figures;

    BudgetReadings(Situation situation) {
        this.budget = situation.budget();
        this.links = situation.links();
        this.rules = situation.rules();
        this.claimedByUnread =
                links.unread().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        this.disputed = links.disputes().stream()
                .flatMap(dispute -> dispute.items().stream())
                .collect(Collectors.toSet());
        this.figures = budget.seen().map(BudgetSnapshot::figures).orElse(Map.of());
    }

    /** The sum of the lines that belong to the item, by its section's measure; nothing if there is no line. */
    Reading ofItem(PlanItem item, int year) {
        if (areKeysUnreadable(item)) {
            return new Reading.NotChecked(Reason.of("cell-unreadable"));
        }
        return rules.sectionOf(item)
                .map(section -> sum(links.linesOf(item.id()), Set.of(item.id()), section, year))
                .orElseGet(() -> new Reading.NotChecked(Reason.of("section-unknown", orDash(item))));
    }

    /**
     * The sum of the lines of all the group's items.
     *
     * @param section the section that all of them stand in
     */
    Reading ofGroup(Group group, Section section, int year) {
        return sum(group.lines(), group.items(), section, year);
    }

    private Reading sum(List<LinkedLine> lines, Collection<ItemId> items, Section section, int year) {
        if (budget instanceof Checked.NotChecked<BudgetSnapshot> not) {
            return new Reading.NotChecked(Reason.verbatim(not.reason()));
        }
        BudgetSnapshot export = budget.seen().orElseThrow();
        if (!export.priceLevel().equals(section.priceLevel())) {
            return new Reading.NotChecked(
                    Reason.of("price-level", new Text(export.priceLevel()), new Text(section.priceLevel())));
        }
        if (!figures.getOrDefault(year, Set.of()).contains(section.measure())) {
            return new Reading.NotChecked(
                    Reason.of("not-in-export", new Text(export.file()), new Text(Integer.toString(year))));
        }
        Optional<Dispute> dispute = dispute(items, year);
        if (dispute.isPresent()) {
            return new Reading.NotChecked(LinkFindings.reason(dispute.get()));
        }
        Optional<UnreadRow> unread = mayBelong(items, year);
        return unread.map(row -> (Reading) new Reading.NotChecked(
                        Reason.of("row-may-belong", new Text(export.file()), new Text(Integer.toString(row.row())))))
                .orElseGet(() -> sum(lines, section.measure(), year));
    }

    private Reading sum(List<LinkedLine> lines, Measure measure, int year) {
        List<Amount> amounts = lines.stream()
                .map(LinkedLine::line)
                .filter(line -> line.year() == year)
                .map(line -> line.amounts().get(measure))
                .filter(Objects::nonNull)
                .toList();
        try {
            return new Reading.Known(amounts.isEmpty() ? null : amounts.stream().reduce(Amount.ZERO, Amount::plus));
        } catch (ArithmeticException e) {
            return new Reading.NotChecked(Reason.of("sum-too-large"));
        }
    }

    private Optional<Dispute> dispute(Collection<ItemId> items, int year) {
        return Collections.disjoint(disputed, items)
                ? Optional.empty()
                : links.disputes().stream()
                        .filter(one -> one.concerns(items, year))
                        .findFirst();
    }

    private Optional<UnreadRow> mayBelong(Collection<ItemId> items, int year) {
        if (Collections.disjoint(claimedByUnread, items)) {
            return Optional.empty();
        }
        return links.unread().entrySet().stream()
                .filter(entry -> entry.getKey().year() == null
                        || Objects.requireNonNull(entry.getKey().year()) == year)
                .filter(entry -> items.stream().anyMatch(entry.getValue()::contains))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether a row that could not be read, of whatever year, may belong to the item. */
    boolean isClaimedByUnread(PlanItem item) {
        return claimedByUnread.contains(item.id());
    }

    /** Whether nobody can tell which lines are the item's. */
    static boolean areKeysUnreadable(PlanItem item) {
        return item.unreadable().contains(Field.PSP_ELEMENTS)
                || item.unreadable().contains(Field.CODE);
    }

    /** Whether the export bears such a figure at all, in any year. */
    boolean carries(Measure measure) {
        return figures.values().stream().anyMatch(ofYear -> ofYear.contains(measure));
    }

    /** Where a person finds the lines of a sum. */
    List<Evidence> evidence(List<LinkedLine> lines, int year) {
        List<LinkedLine> ofYear =
                lines.stream().filter(line -> line.line().year() == year).toList();
        return budget.seen()
                .map(export -> List.of(BudgetEvidence.ofLines(export, ofYear)))
                .orElse(List.of());
    }

    private static Text orDash(PlanItem item) {
        String section = item.text(Field.SECTION);
        return new Text(section.isEmpty() ? "–" : section);
    }
}
