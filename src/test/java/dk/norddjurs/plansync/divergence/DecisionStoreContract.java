package dk.norddjurs.plansync.divergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.norddjurs.plansync.divergence.KeptDecision.Fate;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.reconcile.Decision;
import dk.norddjurs.plansync.reconcile.Decision.Choice;
import dk.norddjurs.plansync.reconcile.Decision.End;
import dk.norddjurs.plansync.reconcile.Identity;
import dk.norddjurs.plansync.reconcile.Kind;
import dk.norddjurs.plansync.reconcile.Reason;
import dk.norddjurs.plansync.reconcile.Seen;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** What every store of decisions keeps to. */
abstract class DecisionStoreContract {
    private static final PlanId PLAN = new PlanId("2025-2028");
    private static final PlanId NEXT_PLAN = new PlanId("2026-2029");
    private static final Instant NOW = Instant.parse("2026-03-02T05:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Identity AMOUNT = new Identity(new Subject.OfItem(new ItemId(1)), Field.amountOf(2025));
    private static final Identity GROUP = new Identity(new Subject.OfGroup("R307"), Field.amountOf(2025));
    private static final Seen SEEN = new Seen(
            Kind.CONFLICT,
            Reason.of("both-moved.budget", new Amount(1), new Text("linje\n¦\nlinje")),
            null,
            Amount.ofKroner(-500_000));
    private static final Decision TAKE = new Decision(Choice.TAKE_OWNER, SEEN, null);
    private static final Decision KEEP = new Decision(Choice.KEEP_LIST, SEEN, null);
    private static final Decision SNOOZE = new Decision(Choice.SNOOZE, SEEN, LocalDate.of(2026, 8, 1));

    private final DecisionStore store = emptyStore();

    /** A store whose methods are transactions of their own, or take part in that of {@link #transactions}. */
    abstract DecisionStore emptyStore();

    abstract TransactionOperations transactions();

    @Test
    void aDecisionIsKeptAsItWasMade() {
        KeptDecision made = store.decide(PLAN, AMOUNT, SNOOZE, "O'Hara \"x\"", "Venter på KB", NOW);

        assertThat(made)
                .isEqualTo(new KeptDecision(
                        made.id(), AMOUNT, SNOOZE, "O'Hara \"x\"", NOW, "Venter på KB", Fate.ACTIVE, null, ""));
        assertThat(made.isActive()).isTrue();
        assertThat(store.active(PLAN)).containsExactly(made);
        assertThat(store.of(PLAN, AMOUNT)).containsExactly(made);
    }

    @Test
    void aDecisionHoldsInItsOwnPlanAndForItsOwnIdentityOnly() {
        KeptDecision one = store.decide(PLAN, AMOUNT, KEEP, "økonomi", "", NOW);
        KeptDecision two = store.decide(PLAN, GROUP, KEEP, "økonomi", "", NOW);
        KeptDecision three = store.decide(NEXT_PLAN, AMOUNT, TAKE, "økonomi", "", NOW);

        assertThat(store.active(PLAN)).containsExactly(one, two);
        assertThat(store.active(NEXT_PLAN)).containsExactly(three);
        assertThat(store.of(PLAN, GROUP)).containsExactly(two);
    }

    @Test
    void aNewDecisionReplacesTheActiveOneWhichStaysAsHistory() {
        store.decide(PLAN, AMOUNT, KEEP, "økonomi", "først", NOW);
        KeptDecision second = store.decide(PLAN, AMOUNT, TAKE, "direktør", "så", LATER);

        assertThat(store.active(PLAN)).containsExactly(second);
        assertThat(store.of(PLAN, AMOUNT)).hasSize(2).first().isEqualTo(second);
        assertThat(store.of(PLAN, AMOUNT).get(1)).satisfies(first -> {
            assertThat(first.fate()).isEqualTo(Fate.REPLACED);
            assertThat(first.decision()).isEqualTo(KEEP);
            assertThat(first.endedAt()).isEqualTo(LATER);
            assertThat(first.endedBy()).isEqualTo("direktør");
        });
    }

    @Test
    void whatHasEndedStaysEnded() {
        KeptDecision kept = store.decide(PLAN, AMOUNT, KEEP, "økonomi", "", NOW);
        store.end(PLAN, List.of(kept.id()), End.VOID, LATER);
        store.end(PLAN, List.of(kept.id()), End.SPENT, LATER.plusSeconds(1));

        assertThat(store.active(PLAN)).isEmpty();
        assertThat(store.withdraw(PLAN, kept.id(), "økonomi", LATER)).isFalse();
        assertThat(store.of(PLAN, AMOUNT)).singleElement().satisfies(ended -> {
            assertThat(ended.fate()).isEqualTo(Fate.VOID);
            assertThat(ended.endedAt()).isEqualTo(LATER);
            assertThat(ended.isActive()).isFalse();
        });
    }

    @Test
    void aVoidDecisionIsToldUntilSomethingElseIsDecided() {
        KeptDecision spent = store.decide(PLAN, GROUP, KEEP, "økonomi", "", NOW);
        KeptDecision kept = store.decide(PLAN, AMOUNT, KEEP, "økonomi", "Aftalt", NOW);
        store.end(PLAN, List.of(kept.id()), End.VOID, LATER);
        store.end(PLAN, List.of(spent.id()), End.SPENT, LATER);

        assertThat(store.voided(PLAN)).singleElement().satisfies(told -> {
            assertThat(told.id()).isEqualTo(kept.id());
            assertThat(told.why()).isEqualTo("Aftalt");
        });
        assertThat(store.voided(NEXT_PLAN)).isEmpty();

        store.decide(PLAN, AMOUNT, TAKE, "økonomi", "", LATER);
        assertThat(store.voided(PLAN)).isEmpty();
    }

    @Test
    void onlyTheNamedDecisionsEnd() {
        KeptDecision one = store.decide(PLAN, AMOUNT, TAKE, "økonomi", "", NOW);
        KeptDecision two = store.decide(PLAN, GROUP, KEEP, "økonomi", "", NOW);
        store.end(PLAN, List.of(one.id()), End.SPENT, LATER);
        store.end(NEXT_PLAN, List.of(two.id()), End.SPENT, LATER);
        store.end(PLAN, List.of(), End.SPENT, LATER);

        assertThat(store.active(PLAN)).containsExactly(two);
        assertThat(store.of(PLAN, AMOUNT)).extracting(KeptDecision::fate).containsExactly(Fate.SPENT);
    }

    @Test
    void aDecisionIsWithdrawnOnceAndByName() {
        KeptDecision kept = store.decide(PLAN, AMOUNT, KEEP, "økonomi", "", NOW);

        assertThat(store.withdraw(NEXT_PLAN, kept.id(), "direktør", LATER)).isFalse();
        assertThat(store.withdraw(PLAN, kept.id() + 1000, "direktør", LATER)).isFalse();
        assertThat(store.withdraw(PLAN, kept.id(), "direktør", LATER)).isTrue();
        assertThat(store.withdraw(PLAN, kept.id(), "direktør", LATER)).isFalse();
        assertThat(store.active(PLAN)).isEmpty();
        assertThat(store.of(PLAN, AMOUNT)).singleElement().satisfies(withdrawn -> {
            assertThat(withdrawn.fate()).isEqualTo(Fate.WITHDRAWN);
            assertThat(withdrawn.endedBy()).isEqualTo("direktør");
        });
    }

    @Test
    void afterAnEndTheSameCanBeDecidedAnew() {
        KeptDecision first = store.decide(PLAN, AMOUNT, KEEP, "økonomi", "", NOW);
        store.withdraw(PLAN, first.id(), "økonomi", NOW);
        KeptDecision second = store.decide(PLAN, AMOUNT, KEEP, "økonomi", "", LATER);

        assertThat(second.id()).isGreaterThan(first.id());
        assertThat(store.active(PLAN)).containsExactly(second);
    }

    @Test
    void aTransactionThatFailsDecidesAndEndsNothing() {
        KeptDecision kept = store.decide(PLAN, AMOUNT, KEEP, "økonomi", "", NOW);
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions().executeWithoutResult(tx -> {
                    store.end(PLAN, List.of(kept.id()), End.VOID, LATER);
                    store.decide(PLAN, GROUP, KEEP, "økonomi", "", LATER);
                    throw new IllegalStateException();
                }));

        assertThat(store.active(PLAN)).containsExactly(kept);
    }
}
