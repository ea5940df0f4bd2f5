package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.PlanItem;
import java.util.Collection;
import java.util.List;

/**
 * Another plan whose money comes from the same exports.
 *
 * @param id    which plan
 * @param rules its own rules
 * @param items its list as last read
 * @param known what people have decided on its links
 */
public record OtherPlan(PlanId id, LinkRules rules, Collection<PlanItem> items, KnownLinks known) {
    public OtherPlan {
        items = List.copyOf(items);
    }
}
