package dk.norddjurs.plansync.divergence;

import dk.norddjurs.plansync.sandbox.StoreDatabase;
import org.springframework.transaction.support.TransactionOperations;

/** The store in PostgreSQL keeps to the contract. */
class PostgresDecisionStoreIT extends DecisionStoreContract {
    private StoreDatabase database;

    @Override
    DecisionStore emptyStore() {
        database = new StoreDatabase();
        return database.transactional(
                DecisionStore.class, new PostgresDecisionStore(database.jdbc(), database.batches()));
    }

    @Override
    TransactionOperations transactions() {
        return database.transactions();
    }
}
