package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.bench.LargePlan;
import dk.norddjurs.plansync.connector.BudgetReader.Content;
import dk.norddjurs.plansync.link.Group;
import dk.norddjurs.plansync.link.LinkedLine;
import dk.norddjurs.plansync.link.Linker;
import dk.norddjurs.plansync.link.Links;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.reconcile.Reconciler;
import dk.norddjurs.plansync.settings.ProfileSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The production code: reads, links and reconciles, then counts what came of it. */
final class LedgerByPlansync {
    private final LargePlan plan;
    private final ProfileSettings profile;
    private final Map<ItemId, PlanItem> items;

    LedgerByPlansync(LargePlan plan, ProfileSettings profile) {
        this.plan = plan;
        this.profile = profile;
        this.items = plan.items.stream().collect(Collectors.toMap(PlanItem::id, Function.identity()));
    }

    LedgerFacts facts(Path file) {
        Linker linker = plan.linker();
        Content content = new BudgetFiles().read(profile, file, linker.sieve(plan.items));
        Links links = linker.link(plan.items, content.lines(), content.unread(), List.of());
        if (Reconciler.reconcile(plan.situation(links)).divergences().isEmpty()) {
            throw new IllegalStateException("a random ledger agrees with no plan");
        }
        List<LinkedLine> linked = new ArrayList<>();
        long differs = 0;
        for (Map.Entry<ItemId, List<LinkedLine>> alone : links.lines().entrySet()) {
            linked.addAll(alone.getValue());
            differs += differs(Set.of(alone.getKey()), alone.getValue());
        }
        for (Group group : links.groups()) {
            linked.addAll(group.lines());
            differs += differs(group.items(), group.lines());
        }
        return new LedgerFacts(
                content.sums().rows(),
                content.sums().lines(),
                content.sums().sums().values().stream().mapToLong(Amount::oere).sum(),
                linked.size(),
                linked.stream().mapToLong(LedgerByPlansync::appropriation).sum(),
                differs);
    }

    private long differs(Collection<ItemId> of, List<LinkedLine> lines) {
        Map<Integer, Long> byYear = new HashMap<>();
        lines.forEach(line -> byYear.merge(line.line().year(), appropriation(line), Long::sum));
        return byYear.entrySet().stream()
                .filter(sum -> sum.getValue() != planned(of, sum.getKey()))
                .count();
    }

    private long planned(Collection<ItemId> of, int year) {
        return of.stream()
                .map(item -> items.get(item).value(Field.amountOf(year)))
                .mapToLong(value -> value instanceof Amount amount ? amount.oere() : 0)
                .sum();
    }

    private static long appropriation(LinkedLine line) {
        Amount amount = line.line().amounts().get(Measure.POSTINGS);
        return amount == null ? 0 : amount.oere();
    }
}
