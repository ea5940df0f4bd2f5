package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.connector.BudgetRetention;
import dk.norddjurs.plansync.divergence.DivergenceStore;
import dk.norddjurs.plansync.reconcile.Evidence;
import dk.norddjurs.plansync.settings.Plans;
import dk.norddjurs.plansync.snapshot.Source;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Removes budget files that have been kept long enough, except those that an open divergence points to. */
@Component
class TidyBudgetFiles {
    private final Plans plans;
    private final DivergenceStore divergences;
    private final BudgetRetention retention;

    TidyBudgetFiles(Plans plans, DivergenceStore divergences, BudgetRetention retention) {
        this.plans = plans;
        this.divergences = divergences;
        this.retention = retention;
    }

    int tidy() {
        Set<String> needed = plans.all().stream()
                .flatMap(plan -> divergences.open(plan.id()).stream())
                .flatMap(open -> open.now().evidence().stream())
                .filter(evidence -> evidence.source() == Source.BUDGET)
                .map(Evidence::document)
                .collect(Collectors.toSet());
        return retention.removeOld(needed);
    }
}
