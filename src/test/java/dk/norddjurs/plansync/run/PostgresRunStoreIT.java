package dk.norddjurs.plansync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.sandbox.StoreDatabase;
import dk.norddjurs.plansync.sandbox.Together;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** The store in PostgreSQL keeps to the contract. */
class PostgresRunStoreIT extends RunStoreContract {
    private StoreDatabase database;

    @Override
    RunStore emptyStore() {
        database = new StoreDatabase();
        return database.transactional(RunStore.class, new PostgresRunStore(database.jdbc()));
    }

    @Override
    TransactionOperations transactions() {
        return database.transactions();
    }

    @Test
    void aRequestThatMeetsABeginningRunAsksForAnother() {
        RunStore store = emptyStore();
        for (int n = 0; n < 100; n++) {
            Run first = store.request(PLAN, false, Run.Cause.SCHEDULE, "plansync", MONDAY);

            Run second = Together.run(() -> store.request(PLAN, false, Run.Cause.REQUEST, "økonomi", MONDAY), () -> {
                        store.start(first.id(), MONDAY);
                        return first;
                    })
                    .get(0);

            assertThat(second.state()).isEqualTo(Run.State.QUEUED);
            store.start(second.id(), MONDAY);
        }
    }
}
