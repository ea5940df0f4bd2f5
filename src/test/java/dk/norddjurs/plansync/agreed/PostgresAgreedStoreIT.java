package dk.norddjurs.plansync.agreed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.sandbox.StoreDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionOperations;

/** The store in PostgreSQL keeps to the contract. */
class PostgresAgreedStoreIT extends AgreedStoreContract {
    private StoreDatabase database;

    @Override
    AgreedStore emptyStore() {
        database = new StoreDatabase();
        return database.transactional(AgreedStore.class, new PostgresAgreedStore(database.jdbc(), database.batches()));
    }

    @Override
    TransactionOperations transactions() {
        return database.transactions();
    }

    @Override
    ItemId item(PlanId plan) {
        return database.item(plan);
    }

    @Test
    void pairsAndHistoryAreKeptTogetherOrNotAtAll() {
        AgreedStore store = emptyStore();
        ItemId unknown = new ItemId(404);

        assertThatThrownBy(() -> store.settle(
                        PLAN,
                        1,
                        List.of(
                                settlement(item(PLAN), Field.TITLE, both("A")),
                                settlement(unknown, Field.TITLE, both("A"))),
                        MONDAY))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(store.pairs(PLAN)).isEmpty();
        assertThat(store.since(PLAN, Instant.EPOCH)).isEmpty();
    }
}
