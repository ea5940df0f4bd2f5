package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.agreed.AgreedStore;
import dk.norddjurs.plansync.agreed.Change;
import dk.norddjurs.plansync.agreed.Settlement;
import dk.norddjurs.plansync.divergence.DecisionStore;
import dk.norddjurs.plansync.divergence.KeptDecision;
import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.reconcile.Decision.Choice;
import dk.norddjurs.plansync.reconcile.Decision.End;
import dk.norddjurs.plansync.reconcile.Identity;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The agreements that receipts bring. A decision to take the owner's value is spent in the same transaction in which its
 * write is known to stand in the list: left for the next night, it would overwrite whoever wrote the old value back.
 */
final class SettlingDecisions implements AgreedStore {
    private final AgreedStore agreed;
    private final DecisionStore decisions;

    SettlingDecisions(AgreedStore agreed, DecisionStore decisions) {
        this.agreed = agreed;
        this.decisions = decisions;
    }

    @Override
    public Map<ItemId, Map<Field, AgreedPair>> pairs(PlanId plan) {
        return agreed.pairs(plan);
    }

    @Override
    public void settle(PlanId plan, long run, Collection<Settlement> settlements, Instant now) {
        agreed.settle(plan, run, settlements, now);
        Map<Identity, @Nullable Value> written = new HashMap<>();
        settlements.forEach(settlement -> written.put(
                new Identity(new Subject.OfItem(settlement.item()), settlement.field()),
                settlement.pair().list()));
        List<Long> taken = decisions.active(plan).stream()
                .filter(kept -> kept.decision().choice() == Choice.TAKE_OWNER)
                .filter(kept -> written.containsKey(kept.identity()))
                .filter(kept -> Objects.equals(kept.decision().seen().owner(), written.get(kept.identity())))
                .map(KeptDecision::id)
                .toList();
        decisions.end(plan, taken, End.SPENT, now);
    }

    @Override
    public List<Change> since(PlanId plan, Instant moment) {
        return agreed.since(plan, moment);
    }
}
