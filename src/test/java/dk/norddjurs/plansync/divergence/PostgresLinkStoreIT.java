package dk.norddjurs.plansync.divergence;

import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.sandbox.StoreDatabase;
import org.springframework.transaction.support.TransactionOperations;

/** The store in PostgreSQL keeps to the contract. */
class PostgresLinkStoreIT extends LinkStoreContract {
    private StoreDatabase database;

    @Override
    LinkStore emptyStore() {
        database = new StoreDatabase();
        return database.transactional(LinkStore.class, new PostgresLinkStore(database.jdbc(), database.batches()));
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
