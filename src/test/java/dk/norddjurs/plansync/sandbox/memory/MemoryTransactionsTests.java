package dk.norddjurs.plansync.sandbox.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.transaction.UnexpectedRollbackException;

class MemoryTransactionsTests {
    private final MemoryTransactions transactions = new MemoryTransactions();
    private final MemoryTable<String, Integer> one = new MemoryTable<>(transactions);
    private final MemoryTable<String, Integer> other = new MemoryTable<>(transactions);

    @Test
    void whatIsDoneStands() {
        transactions.executeWithoutResult(tx -> one.put("a", 1));

        assertThat(one.find("a")).contains(1);
    }

    @Test
    void whatThrowsLeavesAllTablesAsTheyWere() {
        one.put("a", 1);
        one.put("b", 2);

        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.executeWithoutResult(tx -> {
                    one.put("a", 10);
                    one.put("a", 11);
                    one.put("c", 3);
                    other.put("a", 1);
                    throw new IllegalStateException();
                }));
        assertThat(one.where(row -> true)).containsExactly(1, 2);
        assertThat(other.where(row -> true)).isEmpty();
    }

    @Test
    void whatWasDoneBeforeIsNotTakenBackLater() {
        transactions.executeWithoutResult(tx -> one.put("a", 1));

        transactions.executeWithoutResult(tx -> {
            one.put("b", 2);
            tx.setRollbackOnly();
        });

        assertThat(one.where(row -> true)).containsExactly(1);
    }

    @Test
    void anInnerTransactionFallsWithTheOuterOne() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.executeWithoutResult(outer -> {
                    transactions.executeWithoutResult(inner -> one.put("a", 1));
                    throw new IllegalStateException();
                }));

        assertThat(one.find("a")).isEmpty();
    }

    @Test
    void anOuterTransactionCannotSurviveItsInnerOne() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(outer -> {
                    one.put("a", 1);
                    assertThatIllegalStateException()
                            .isThrownBy(() -> transactions.executeWithoutResult(inner -> {
                                throw new IllegalStateException();
                            }));
                }))
                .isInstanceOf(UnexpectedRollbackException.class);
        assertThat(one.find("a")).isEmpty();

        transactions.executeWithoutResult(tx -> one.put("a", 1));
        assertThat(one.find("a")).contains(1);
    }

    @Test
    void numbersAreNeverGivenTwice() {
        long first = one.nextNumber();
        transactions.executeWithoutResult(tx -> {
            one.nextNumber();
            tx.setRollbackOnly();
        });

        assertThat(one.nextNumber()).isEqualTo(first + 2);
    }
}
