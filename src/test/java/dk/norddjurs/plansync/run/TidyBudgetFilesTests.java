package dk.norddjurs.plansync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.reconcile.Divergence;
import dk.norddjurs.plansync.reconcile.Evidence;
import dk.norddjurs.plansync.reconcile.Kind;
import dk.norddjurs.plansync.reconcile.Reason;
import dk.norddjurs.plansync.sandbox.memory.MemoryDivergenceStore;
import dk.norddjurs.plansync.sandbox.memory.MemoryTransactions;
import dk.norddjurs.plansync.settings.ConfiguredPlans;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.settings.Plans;
import dk.norddjurs.plansync.snapshot.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an open divergence points to is kept. */
class TidyBudgetFilesTests {
    private static final Instant NOW = Instant.parse("2026-03-02T05:00:00Z");
    private static final PlanSettings PLAN = ConfiguredPlans.norddjurs();

    private final MemoryTransactions transactions = new MemoryTransactions();
    private final MemoryDivergenceStore divergences = new MemoryDivergenceStore(transactions);

    @Test
    void theExportsOfOpenDivergencesAreNeededAndThoseOfSettledOnesAreNot() {
        transactions.executeWithoutResult(tx -> divergences.save(
                PLAN.id(),
                List.of(
                        divergence("1", Source.BUDGET, "marts.csv (0123abcd)", null),
                        divergence("2", Source.BUDGET, "maj.csv (4567abcd)", NOW),
                        divergence("3", Source.AGENDA, "ØK 2. marts", null))));
        List<String> needed = new ArrayList<>();

        int removed = new TidyBudgetFiles(plans(), divergences, documents -> {
                    needed.addAll(documents);
                    return 7;
                })
                .tidy();

        assertThat(needed).containsExactly("marts.csv (0123abcd)");
        assertThat(removed).isEqualTo(7);
    }

    private static OpenDivergence divergence(String key, Source source, String document, @Nullable Instant settled) {
        Divergence now = Divergence.of(
                new Subject.OfMoney(key),
                Field.AMOUNTS,
                Kind.MONEY_WITHOUT_ITEM,
                Reason.of("money-without"),
                new Evidence(source, document, List.of("2"), ""));
        return new OpenDivergence(0, now, NOW, NOW, NOW, settled, now.kind().standing(), NOW);
    }

    private static Plans plans() {
        return new Plans() {
            @Override
            public List<PlanSettings> all() {
                return List.of(PLAN);
            }

            @Override
            public Optional<PlanSettings> find(PlanId id) {
                return Optional.of(PLAN).filter(plan -> plan.id().equals(id));
            }
        };
    }
}
