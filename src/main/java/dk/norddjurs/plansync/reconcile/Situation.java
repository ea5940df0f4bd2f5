package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.link.Links;
import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.BudgetSnapshot;
import dk.norddjurs.plansync.snapshot.Checked;
import dk.norddjurs.plansync.snapshot.ListSnapshot;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a reconciliation looks at.
 *
 * @param rules     the plan's rules
 * @param today     the municipality's date
 * @param list      the list, which must have been read
 * @param budget    the budget system, if it could be asked
 * @param agenda    the agenda system, if it could be asked
 * @param links     what belongs to what
 * @param agreed    the pairs as last settled
 * @param decisions what people have decided, by what it was decided on
 */
public record Situation(
        PlanRules rules,
        LocalDate today,
        ListSnapshot list,
        Checked<BudgetSnapshot> budget,
        Checked<AgendaSnapshot> agenda,
        Links links,
        Map<ItemId, Map<Field, AgreedPair>> agreed,
        Map<Identity, Decision> decisions) {

    /** The same, with what has been agreed since. */
    public Situation with(Map<ItemId, Map<Field, AgreedPair>> agreedSince) {
        return new Situation(rules, today, list, budget, agenda, links, agreedSince, decisions);
    }

    @Nullable
    AgreedPair agreed(ItemId item, Field field) {
        return agreed.getOrDefault(item, Map.of()).get(field);
    }

    @Nullable
    Decision decision(Identity identity) {
        return decisions.get(identity);
    }
}
