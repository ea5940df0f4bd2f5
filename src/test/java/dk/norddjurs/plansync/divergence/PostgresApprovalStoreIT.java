package dk.norddjurs.plansync.divergence;

import dk.norddjurs.plansync.sandbox.StoreDatabase;
import org.springframework.transaction.support.TransactionOperations;

/** The store in PostgreSQL keeps to the contract. */
class PostgresApprovalStoreIT extends ApprovalStoreContract {
    private StoreDatabase database;

    @Override
    ApprovalStore emptyStore() {
        database = new StoreDatabase();
        return database.transactional(
                ApprovalStore.class, new PostgresApprovalStore(database.jdbc(), database.batches()));
    }

    @Override
    TransactionOperations transactions() {
        return database.transactions();
    }
}
