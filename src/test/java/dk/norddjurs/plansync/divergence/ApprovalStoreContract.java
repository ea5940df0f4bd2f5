package dk.norddjurs.plansync.divergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.norddjurs.plansync.plan.PlanId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** What every store of approvals keeps to. */
abstract class ApprovalStoreContract {
    private static final PlanId PLAN = new PlanId("2025-2028");
    private static final PlanId NEXT_PLAN = new PlanId("2026-2029");
    private static final Instant NOW = Instant.parse("2026-03-02T05:00:00Z");

    private final ApprovalStore store = emptyStore();

    /** A store whose methods are transactions of their own, or take part in that of {@link #transactions}. */
    abstract ApprovalStore emptyStore();

    abstract TransactionOperations transactions();

    @Test
    void nothingIsApprovedByItself() {
        store.approve(PLAN, 1, List.of(), "økonomi", NOW);

        assertThat(store.approved(PLAN, 3)).isEmpty();
    }

    @Test
    void whatIsApprovedStaysSo() {
        store.approve(PLAN, 1, List.of("aa", "bb"), "økonomi", NOW);
        store.approve(PLAN, 2, List.of("bb", "cc", "cc"), "O'Hara \"x\"", NOW.plusSeconds(1));

        assertThat(store.approved(PLAN, 3)).containsExactlyInAnyOrder("aa", "bb", "cc");
    }

    @Test
    void anApprovalHoldsInItsOwnPlanOnly() {
        store.approve(PLAN, 1, List.of("aa"), "økonomi", NOW);
        assertThat(store.approved(NEXT_PLAN, 3)).isEmpty();

        store.approve(NEXT_PLAN, 2, List.of("aa"), "økonomi", NOW);
        assertThat(store.approved(NEXT_PLAN, 3)).containsExactly("aa");
        assertThat(store.approved(PLAN, 3)).containsExactly("aa");
    }

    @Test
    void whatIsUsedLetsNothingMoreThrough() {
        store.approve(PLAN, 1, List.of("aa", "bb"), "økonomi", NOW);
        store.use(PLAN, 3, List.of("aa", "zz"), NOW);

        assertThat(store.approved(PLAN, 4)).containsExactly("bb");
    }

    @Test
    void theRunThatUsedAnApprovalMayGoOnWithItAfterItsProcessDied() {
        store.approve(PLAN, 1, List.of("aa"), "økonomi", NOW);
        store.use(PLAN, 3, List.of("aa"), NOW);
        store.use(PLAN, 4, List.of("aa"), NOW);

        assertThat(store.approved(PLAN, 3)).containsExactly("aa");
        assertThat(store.approved(PLAN, 4)).isEmpty();
    }

    @Test
    void oneUseUsesUpEveryApprovalOfTheSame() {
        store.approve(PLAN, 1, List.of("aa"), "økonomi", NOW);
        store.approve(PLAN, 2, List.of("aa"), "økonomi", NOW);
        store.use(PLAN, 3, List.of("aa"), NOW);

        assertThat(store.approved(PLAN, 4)).isEmpty();
    }

    @Test
    void approvingTheSameRunAgainGivesNoSecondUse() {
        store.approve(PLAN, 1, List.of("aa"), "økonomi", NOW);
        store.use(PLAN, 3, List.of("aa"), NOW);
        store.approve(PLAN, 1, List.of("aa"), "økonomi", NOW);
        assertThat(store.approved(PLAN, 4)).isEmpty();

        store.approve(PLAN, 4, List.of("aa"), "økonomi", NOW);
        assertThat(store.approved(PLAN, 5)).containsExactly("aa");
    }

    @Test
    void aUseInOnePlanLeavesTheOthersApproved() {
        store.approve(PLAN, 1, List.of("aa"), "økonomi", NOW);
        store.approve(NEXT_PLAN, 2, List.of("aa"), "økonomi", NOW);
        store.use(PLAN, 3, List.of("aa"), NOW);

        assertThat(store.approved(NEXT_PLAN, 4)).containsExactly("aa");
    }

    @Test
    void aTransactionThatFailsUsesNothing() {
        store.approve(PLAN, 1, List.of("aa"), "økonomi", NOW);
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions().executeWithoutResult(tx -> {
                    store.use(PLAN, 3, List.of("aa"), NOW);
                    throw new IllegalStateException();
                }));

        assertThat(store.approved(PLAN, 4)).containsExactly("aa");
    }

    @Test
    void aTransactionThatFailsApprovesNothing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions().executeWithoutResult(tx -> {
                    store.approve(PLAN, 1, List.of("aa"), "økonomi", NOW);
                    throw new IllegalStateException();
                }));

        assertThat(store.approved(PLAN, 3)).isEmpty();
    }
}
