package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.connector.BudgetReader.Content;
import dk.norddjurs.plansync.link.LinkedLine;
import dk.norddjurs.plansync.link.Links;
import dk.norddjurs.plansync.mirror.ListMirror;
import dk.norddjurs.plansync.mirror.MirroredList;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.run.BudgetReport.LinkedMoney;
import dk.norddjurs.plansync.run.BudgetReport.PlanMoney;
import dk.norddjurs.plansync.run.BudgetReport.Sum;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.ExportSums;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells which items of a plan the lines of a budget file belong to, by the list as it was last read. */
@Component
class PlanMoneys {
    private final ListMirror lists;
    private final Linking linking;

    PlanMoneys(ListMirror lists, Linking linking) {
        this.lists = lists;
        this.linking = linking;
    }

    /** Which lines concern one of the plans; the others are only counted. */
    Predicate<BudgetLine> sieve(List<PlanSettings> plans) {
        return plans.stream()
                .map(plan -> linking.sieve(plan, lists.load(plan.id())))
                .reduce(line -> false, Predicate::or);
    }

    /** @param content of which the lines that concern the plan are kept */
    PlanMoney of(PlanSettings plan, Content content) {
        MirroredList list = lists.load(plan.id());
        Links links = linking.links(plan, list, content.lines(), content.unread());
        List<LinkedMoney> linked = linked(links, titles(list));
        List<LinkedMoney> without = links.moneyWithout().entrySet().stream()
                .map(money -> money(money.getKey(), money.getValue()))
                .toList();
        int disputed =
                links.disputes().stream().mapToInt(one -> one.lines().size()).sum();
        int belonging = linked.stream().mapToInt(LinkedMoney::lines).sum();
        int unlinked = content.sums().lines() - belonging - disputed;
        return new PlanMoney(plan.id(), list.items().size(), linked, without, disputed, unlinked);
    }

    private static Map<ItemId, String> titles(MirroredList list) {
        return list.items().stream().collect(Collectors.toMap(PlanItem::id, PlanItem::title));
    }

    /** Items first, in the order of their titles, then those that share their money. */
    private static List<LinkedMoney> linked(Links links, Map<ItemId, String> titles) {
        List<LinkedMoney> linked = new ArrayList<>();
        links.lines().forEach((item, lines) -> linked.add(money(titles.getOrDefault(item, ""), lines)));
        linked.sort(Comparator.comparing(LinkedMoney::what));
        links.groups().stream()
                .filter(group -> !group.lines().isEmpty())
                .forEach(group -> linked.add(money(
                        group.items().stream()
                                .map(item -> titles.getOrDefault(item, ""))
                                .collect(Collectors.joining(" + ")),
                        group.lines())));
        return linked;
    }

    private static LinkedMoney money(String what, List<LinkedLine> lines) {
        List<String> by = lines.stream()
                .map(line -> line.match().matched())
                .distinct()
                .sorted()
                .toList();
        SortedMap<ExportSums.Key, Amount> sums = new TreeMap<>();
        lines.forEach(line -> line.line()
                .amounts()
                .forEach((measure, amount) ->
                        sums.merge(new ExportSums.Key(line.line().year(), "", measure), amount, Amount::plus)));
        return new LinkedMoney(what, by, lines.size(), told(sums));
    }

    static List<Sum> told(SortedMap<ExportSums.Key, Amount> sums) {
        return sums.entrySet().stream()
                .map(sum -> new Sum(
                        sum.getKey().year(),
                        sum.getKey().function(),
                        sum.getKey().measure(),
                        sum.getValue().kroner()))
                .toList();
    }
}
