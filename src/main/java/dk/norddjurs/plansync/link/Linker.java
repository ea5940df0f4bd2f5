package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.Meeting;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Links budget lines and agenda points to items: by the keys that stand on an item or were confirmed for it first, then
 * by plan codes found in the texts. The three systems share no key, so a code never counts against a key, and what things
 * are called only ever suggests.
 */
public final class Linker {
    private final LinkRules rules;
    private final KnownLinks known;
    private final List<OtherPlan> others;
    private final @Nullable Analysis analysis;

    /**
     * A linker that suggests nothing.
     *
     * @param rules the plan's rules
     * @param known what people have decided on the plan's links
     */
    public Linker(LinkRules rules, KnownLinks known) {
        this(rules, known, List.of(), null);
    }

    private Linker(LinkRules rules, KnownLinks known, List<OtherPlan> others, @Nullable Analysis analysis) {
        this.rules = rules;
        this.known = known;
        this.others = others;
        this.analysis = analysis;
    }

    /** One that heeds what other plans claim of the same exports. */
    public Linker besides(List<OtherPlan> otherPlans) {
        return new Linker(rules, known, List.copyOf(otherPlans), analysis);
    }

    /** One that suggests links as well. */
    public Linker suggestingBy(Analysis language) {
        return new Linker(rules, known, others, language);
    }

    /**
     * Links everything that is known.
     *
     * @param items    the rows of the list
     * @param lines    the budget's lines, none if it could not be checked
     * @param unread   the budget's rows that could not be read
     * @param meetings the agenda system's meetings, none if it could not be checked
     */
    public Links link(
            Collection<PlanItem> items, List<BudgetLine> lines, List<UnreadRow> unread, List<Meeting> meetings) {
        ItemIndex index = new ItemIndex(items, rules.codes(), known);
        LineLinks money = new LineLinks(rules, index, new OtherClaims(others));
        lines.forEach(money::add);
        PointLinks treatments = new PointLinks(index);
        meetings.forEach(treatments::add);
        return new Links(
                money.alone(),
                money.groups(),
                index.sharedCodes(),
                money.without(),
                treatments.linked(),
                treatments.without(),
                new UnreadLinks(index, items).of(unread),
                money.disputes(),
                suggestions(items, money, treatments),
                List.of(),
                known);
    }

    /**
     * Tells which lines of an export are worth keeping, as they are read: {@link #link} makes the same of those as of all.
     *
     * @param items the rows of the list
     */
    public Predicate<BudgetLine> sieve(Collection<PlanItem> items) {
        return new Sieve(
                rules,
                new ItemIndex(items, rules.codes(), known),
                analysis == null || !Suggester.canTell(items) ? null : new Titles(items, rules, analysis));
    }

    private List<Suggestion> suggestions(Collection<PlanItem> items, LineLinks money, PointLinks treatments) {
        return analysis == null || !Suggester.canTell(items)
                ? List.of()
                : new Suggester(rules, known, items, analysis).suggest(money, treatments, needy(items, money));
    }

    /** The items that want money, and to which none belongs, nor may belong. */
    private Set<ItemId> needy(Collection<PlanItem> items, LineLinks money) {
        Set<ItemId> served = new HashSet<>(money.alone().keySet());
        money.groups().forEach(group -> served.addAll(group.items()));
        money.disputes().forEach(dispute -> served.addAll(dispute.items()));
        return items.stream()
                .filter(rules::wantsMoney)
                .map(PlanItem::id)
                .filter(item -> !served.contains(item))
                .collect(Collectors.toSet());
    }
}
