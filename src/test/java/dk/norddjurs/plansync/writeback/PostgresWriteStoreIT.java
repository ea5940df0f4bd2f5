package dk.norddjurs.plansync.writeback;

import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.sandbox.StoreDatabase;
import org.springframework.transaction.support.TransactionOperations;

/** The store in PostgreSQL keeps to the contract. */
class PostgresWriteStoreIT extends WriteStoreContract {
    private StoreDatabase database;

    @Override
    WriteStore emptyStore() {
        database = new StoreDatabase();
        return database.transactional(WriteStore.class, new PostgresWriteStore(database.jdbc(), database.batches()));
    }

    @Override
    TransactionOperations transactions() {
        return database.transactions();
    }

    @Override
    ItemId item(PlanId plan) {
        return database.item(plan);
    }
}
