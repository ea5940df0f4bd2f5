package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import java.util.Comparator;
import java.util.List;

/** What other plans claim of the same exports. A plan claims lines of its own years only. */
final class OtherClaims {
    private final List<Other> others;

    private record Other(OtherPlan plan, LineClaims claims) {
        int strength(BudgetLine line) {
            return plan.rules().years().contains(line.year())
                    ? claims.of(line.psp(), line.text()).strength()
                    : 0;
        }
    }

    OtherClaims(List<OtherPlan> plans) {
        others = plans.stream()
                .map(plan -> new Other(
                        plan,
                        new LineClaims(new ItemIndex(plan.items(), plan.rules().codes(), plan.known()))))
                .toList();
    }

    /** How sure the surest of their claims is, as {@link Claim#strength} measures it. */
    int strength(BudgetLine line) {
        return others.stream().mapToInt(other -> other.strength(line)).max().orElse(0);
    }

    /** The plans whose claim is that sure. */
    List<PlanId> claiming(BudgetLine line, int strength) {
        return others.stream()
                .filter(other -> other.strength(line) == strength)
                .map(other -> other.plan().id())
                .sorted(Comparator.comparing(PlanId::value))
                .toList();
    }
}
