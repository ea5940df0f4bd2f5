package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.divergence.DivergenceStore;
import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.mirror.ListMirror;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.reconcile.Choices;
import dk.norddjurs.plansync.reconcile.Decision.Choice;
import dk.norddjurs.plansync.reconcile.Divergence;
import dk.norddjurs.plansync.reconcile.Identity;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Decides on many divergences at once: on exactly those that somebody has looked at, each bound to what it said. */
@Component
public class BulkDecisions {
    private final Decisions decisions;
    private final DivergenceStore divergences;
    private final ListMirror list;
    private final TransactionOperations transactions;
    private final Clock clock;

    BulkDecisions(
            Decisions decisions,
            DivergenceStore divergences,
            ListMirror list,
            TransactionOperations transactions,
            Clock clock) {
        this.decisions = decisions;
        this.divergences = divergences;
        this.list = list;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What a filter finds.
     *
     * @param settles what would be decided on
     * @param unfit   what the choice does not fit
     * @param decided how many somebody has decided on already; they are left alone
     */
    public record Selection(List<OpenDivergence> settles, List<OpenDivergence> unfit, int decided) {
        public Selection {
            settles = List.copyOf(settles);
            unfit = List.copyOf(unfit);
        }

        /** What it would decide on, with the token of what each says. */
        public Map<Long, String> seen() {
            return settles.stream()
                    .collect(Collectors.toMap(
                            OpenDivergence::id,
                            row -> Decisions.token(row.now()),
                            (one, other) -> one,
                            LinkedHashMap::new));
        }
    }

    /**
     * What came of it.
     *
     * @param settled what was decided on
     * @param left    the ids of what was left out, because it has moved, is gone or was decided on meanwhile
     */
    public record Result(List<OpenDivergence> settled, List<Long> left) {
        public Result {
            settled = List.copyOf(settled);
            left = List.copyOf(left);
        }
    }

    /** Finds the divergences that people are shown and that the filter means. */
    public Selection select(PlanSettings plan, DecisionFilter filter, Choice choice) {
        Choices choices = decisions.choices(plan);
        Set<Identity> decided = decisions.active(plan.id()).keySet();
        Map<ItemId, PlanItem> items =
                list.load(plan.id()).items().stream().collect(Collectors.toMap(PlanItem::id, Function.identity()));
        Instant now = clock.instant();
        List<OpenDivergence> found = divergences.open(plan.id()).stream()
                .filter(row -> row.isShown(now))
                .filter(row -> filter.letsThrough(row.now(), item(row.now(), items)))
                .toList();
        Map<Boolean, List<OpenDivergence>> fitting = found.stream()
                .filter(row -> !decided.contains(row.now().identity()))
                .collect(Collectors.partitioningBy(
                        row -> choices.objection(choice, row.now()).isEmpty()));
        List<OpenDivergence> fit = fitting.getOrDefault(true, List.of());
        List<OpenDivergence> unfit = fitting.getOrDefault(false, List.of());
        return new Selection(fit, unfit, found.size() - fit.size() - unfit.size());
    }

    private static @Nullable PlanItem item(Divergence found, Map<ItemId, PlanItem> items) {
        if (found.subject() instanceof Subject.OfItem subject) {
            return items.get(subject.item());
        }
        return found.subject() instanceof Subject.OfLink link ? items.get(link.item()) : null;
    }

    /**
     * Decides on these, all or nothing, and leaves out what is not any more as it was seen.
     *
     * @param seen the token of what each divergence said, by its id
     * @param who  who decides
     * @throws CannotDecide if the wish makes no sense
     */
    public Result settle(PlanSettings plan, Wish wish, Map<Long, String> seen, String who) {
        wish.check(LocalDate.now(clock));
        List<OpenDivergence> settled = new ArrayList<>();
        transactions.executeWithoutResult(tx -> {
            Map<Long, OpenDivergence> now = new HashMap<>();
            select(plan, new DecisionFilter(null, "", "", "", null), wish.choice())
                    .settles()
                    .forEach(row -> now.put(row.id(), row));
            seen.forEach((id, token) -> {
                OpenDivergence row = now.get(id);
                if (row != null && token.equals(Decisions.token(row.now()))) {
                    decisions.keep(plan.id(), row.now(), wish, who);
                    settled.add(row);
                }
            });
        });
        Set<Long> done = settled.stream().map(OpenDivergence::id).collect(Collectors.toSet());
        return new Result(
                settled, seen.keySet().stream().filter(id -> !done.contains(id)).toList());
    }
}
