package dk.norddjurs.plansync.agreed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.sandbox.OddValues;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** What every store of agreed pairs keeps to. */
abstract class AgreedStoreContract {
    static final PlanId PLAN = new PlanId("2025-2028");
    private static final PlanId NEXT_PLAN = new PlanId("2026-2029");
    private static final Instant SUNDAY = Instant.parse("2026-03-01T12:00:00.000001Z");
    static final Instant MONDAY = Instant.parse("2026-03-02T05:00:00.123456Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T05:00:00.654321Z");

    private final AgreedStore store = emptyStore();

    /** A store whose methods are transactions of their own, or take part in that of {@link #transactions}. */
    abstract AgreedStore emptyStore();

    abstract TransactionOperations transactions();

    /** An item of the plan that the mirror knows. */
    abstract ItemId item(PlanId plan);

    @Test
    void anEmptyStoreHasAgreedOnNothing() {
        assertThat(store.pairs(PLAN)).isEmpty();
        assertThat(store.since(PLAN, Instant.EPOCH)).isEmpty();
    }

    @Test
    void bothHalvesOfAPairComeBackAsTheyWere() {
        ItemId item = item(PLAN);
        for (Value value : OddValues.all()) {
            assertKept(item, new AgreedPair(value, value, false));
            assertKept(item, new AgreedPair(value, null, true));
            assertKept(item, new AgreedPair(null, value, false));
        }
        assertKept(item, new AgreedPair(null, null, false));
    }

    private void assertKept(ItemId item, AgreedPair pair) {
        store.settle(PLAN, 1, List.of(settlement(item, Field.TITLE, pair)), MONDAY);

        assertThat(store.pairs(PLAN)).isEqualTo(Map.of(item, Map.of(Field.TITLE, pair)));
    }

    @Test
    void everyFieldOfEveryItemHasItsOwnPair() {
        ItemId one = item(PLAN);
        ItemId other = item(PLAN);
        Field money = Field.amountOf(2026);
        AgreedPair accepted = new AgreedPair(new Amount(-100), new Amount(-200), true);

        store.settle(
                PLAN,
                1,
                List.of(
                        settlement(one, Field.TITLE, both("A")),
                        settlement(one, money, accepted),
                        settlement(other, Field.TITLE, both("B"))),
                MONDAY);

        assertThat(store.pairs(PLAN))
                .isEqualTo(Map.of(
                        one, Map.of(Field.TITLE, both("A"), money, accepted), other, Map.of(Field.TITLE, both("B"))));
    }

    @Test
    void historyTellsWhatMovedFromWhatToWhatAndWhen() {
        ItemId item = item(PLAN);
        AgreedPair first = new AgreedPair(new Text("Før"), new Text("Ejer"), true);
        store.settle(PLAN, 1, List.of(settlement(item, Field.TITLE, first)), MONDAY);

        store.settle(PLAN, 2, List.of(settlement(item, Field.TITLE, both("Nu"))), TUESDAY);

        assertThat(store.since(PLAN, Instant.EPOCH))
                .containsExactly(
                        change(item, null, first, MONDAY, 1), change(item, new Text("Før"), both("Nu"), TUESDAY, 2));
    }

    @Test
    void theOldValueIsThatOfTheSettlementJustBefore() {
        ItemId item = item(PLAN);

        store.settle(
                PLAN,
                1,
                List.of(settlement(item, Field.TITLE, both("A")), settlement(item, Field.TITLE, both("B"))),
                MONDAY);

        assertThat(store.since(PLAN, Instant.EPOCH))
                .containsExactly(
                        change(item, null, both("A"), MONDAY, 1), change(item, new Text("A"), both("B"), MONDAY, 1));
        assertThat(store.pairs(PLAN)).isEqualTo(Map.of(item, Map.of(Field.TITLE, both("B"))));
    }

    @Test
    void historyBeginsAfterTheMomentAndIsInTheOrderOfItsRecording() {
        ItemId item = item(PLAN);
        store.settle(PLAN, 2, List.of(settlement(item, Field.TITLE, both("Sidst"))), TUESDAY);
        store.settle(PLAN, 1, List.of(settlement(item, Field.CODE, both("Først"))), MONDAY);

        assertThat(store.since(PLAN, SUNDAY)).extracting(Change::run).containsExactly(1L, 2L);
        assertThat(store.since(PLAN, MONDAY.minusNanos(1000)))
                .extracting(Change::run)
                .containsExactly(1L, 2L);
        assertThat(store.since(PLAN, MONDAY)).extracting(Change::run).containsExactly(2L);
        assertThat(store.since(PLAN, TUESDAY)).isEmpty();
    }

    @Test
    void plansStayApart() {
        ItemId mine = item(PLAN);
        ItemId theirs = item(NEXT_PLAN);
        store.settle(PLAN, 1, List.of(settlement(mine, Field.TITLE, both("A"))), MONDAY);
        store.settle(NEXT_PLAN, 2, List.of(settlement(theirs, Field.TITLE, both("B"))), MONDAY);

        assertThat(store.pairs(PLAN)).containsOnlyKeys(mine);
        assertThat(store.pairs(NEXT_PLAN)).containsOnlyKeys(theirs);
        assertThat(store.since(NEXT_PLAN, Instant.EPOCH))
                .extracting(Change::item)
                .containsExactly(theirs);
    }

    @Test
    void nothingToSettleIsNothing() {
        store.settle(PLAN, 1, List.of(), MONDAY);

        assertThat(store.since(PLAN, Instant.EPOCH)).isEmpty();
    }

    @Test
    void aTransactionThatFailsLeavesNeitherPairNorHistory() {
        ItemId item = item(PLAN);
        store.settle(PLAN, 1, List.of(settlement(item, Field.TITLE, both("Før"))), MONDAY);

        assertThatIllegalStateException()
                .isThrownBy(() -> transactions().executeWithoutResult(tx -> {
                    store.settle(
                            PLAN,
                            2,
                            List.of(
                                    settlement(item, Field.TITLE, both("Nu")),
                                    settlement(item, Field.CODE, both("Nu"))),
                            TUESDAY);
                    throw new IllegalStateException();
                }));

        assertThat(store.pairs(PLAN)).isEqualTo(Map.of(item, Map.of(Field.TITLE, both("Før"))));
        assertThat(store.since(PLAN, MONDAY)).isEmpty();
    }

    static Settlement settlement(ItemId item, Field field, AgreedPair pair) {
        return new Settlement(item, field, pair, Owner.BUDGET, SUNDAY);
    }

    private static Change change(ItemId item, @Nullable Value before, AgreedPair pair, Instant at, long run) {
        return new Change(item, Field.TITLE, before, pair, Owner.BUDGET, SUNDAY, at, run);
    }

    static AgreedPair both(String text) {
        return AgreedPair.both(new Text(text));
    }
}
