package dk.norddjurs.plansync.divergence;

import dk.norddjurs.plansync.sandbox.StoreDatabase;
import org.springframework.transaction.support.TransactionOperations;

/** The store in PostgreSQL keeps to the contract. */
class PostgresDivergenceStoreIT extends DivergenceStoreContract {
    private StoreDatabase database;

    @Override
    DivergenceStore emptyStore() {
        database = new StoreDatabase();
        return database.transactional(
                DivergenceStore.class, new PostgresDivergenceStore(database.jdbc(), database.batches()));
    }

    @Override
    TransactionOperations transactions() {
        return database.transactions();
    }
}
