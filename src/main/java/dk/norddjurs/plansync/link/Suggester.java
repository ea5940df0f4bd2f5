package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.link.Match.How;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Suggests links by what things are called, for people to confirm or reject: money whose code stands on no item, open
 * agenda points that treat none, and money without a code that resembles an item which lacks its money.
 */
final class Suggester {
    /** An item that comes this near to the best one is suggested beside it. */
    private static final int NEAR = 5;

    /** Longer keys are no keys that anybody has given. */
    private static final int LONGEST_KEY = 300;

    /** Without these nobody can tell what belongs to an item already. */
    private static final List<Field> NEEDED = List.of(Field.CODE, Field.PSP_ELEMENTS, Field.CASE_NUMBERS);

    private static final Comparator<Suggestion> BY_KEY_AND_ITEM = Comparator.comparing(
                    (Suggestion suggestion) -> suggestion.link().key().written())
            .thenComparing(suggestion -> suggestion.link().item());

    private final KnownLinks known;
    private final Titles titles;

    Suggester(LinkRules rules, KnownLinks known, Collection<PlanItem> items, Analysis analysis) {
        this.known = known;
        this.titles = new Titles(items, rules, analysis);
    }

    /** Whether enough is known of the list to suggest anything. */
    static boolean canTell(Collection<PlanItem> items) {
        return items.stream().noneMatch(item -> NEEDED.stream().anyMatch(item.unreadable()::contains));
    }

    /** @param needy the items that want money and have none */
    List<Suggestion> suggest(LineLinks money, PointLinks points, Set<ItemId> needy) {
        Map<LinkKey, Sight> coded = new LinkedHashMap<>();
        money.without().values().stream()
                .flatMap(List::stream)
                .filter(line -> line.match().how() == How.CODE)
                .forEach(line -> sight(
                                coded,
                                LinkKey.code(line.match().matched()),
                                line.match().matched())
                        .add(line));
        points.unlinked().forEach(point -> addPoint(coded, point));
        Map<LinkKey, Sight> unnamed = new LinkedHashMap<>();
        if (!needy.isEmpty()) {
            money.unnamed().forEach(line -> addUnnamed(unnamed, line));
        }
        Map<Link, Suggestion> byLink = new LinkedHashMap<>();
        Stream.concat(suggest(coded, item -> true), suggest(unnamed, needy::contains))
                .forEach(suggestion -> byLink.putIfAbsent(suggestion.link(), suggestion));
        return byLink.values().stream().sorted(BY_KEY_AND_ITEM).toList();
    }

    private static void addPoint(Map<LinkKey, Sight> sights, PointLinks.OpenPoint open) {
        String caption = open.point().caption();
        String number = open.point().caseNumber();
        LinkedPoint point = new LinkedPoint(open.meeting(), open.point(), new Match(How.CODE, caption));
        if (!number.isBlank()) {
            sight(sights, LinkKey.caseNumber(number), number).add(point, caption);
        } else if (!open.codes().isEmpty()) {
            String code = open.codes().get(0);
            sight(sights, LinkKey.code(code), code).add(point, caption);
        } else if (!LinkKey.normalText(caption).isEmpty()) {
            sight(sights, LinkKey.text(caption), caption).add(point, caption);
        }
    }

    private void addUnnamed(Map<LinkKey, Sight> sights, BudgetLine line) {
        String psp = LinkKey.normalPsp(line.psp());
        if (!titles.share(line.text())) {
            return;
        }
        LinkKey key = psp.isEmpty() ? LinkKey.text(line.text()) : LinkKey.psp(psp);
        String shown = psp.isEmpty() ? line.text() : line.psp();
        sight(sights, key, shown).add(new LinkedLine(line, new Match(How.KEY, shown)));
    }

    private static Sight sight(Map<LinkKey, Sight> sights, LinkKey key, String shown) {
        return sights.computeIfAbsent(key, any -> new Sight(shown));
    }

    private Stream<Suggestion> suggest(Map<LinkKey, Sight> sights, Predicate<ItemId> among) {
        return sights.entrySet().stream()
                .filter(entry -> entry.getKey().value().length() <= LONGEST_KEY)
                .flatMap(entry -> nearest(entry.getValue().suggestions(entry.getKey(), titles).values().stream()
                        .filter(found -> among.test(found.link().item()))
                        .filter(found -> !known.isDecided(found.link()))
                        .toList()));
    }

    private static Stream<Suggestion> nearest(List<Suggestion> found) {
        int best = found.stream().mapToInt(Suggestion::score).max().orElse(0);
        return found.stream().filter(one -> one.score() >= best - NEAR);
    }
}
