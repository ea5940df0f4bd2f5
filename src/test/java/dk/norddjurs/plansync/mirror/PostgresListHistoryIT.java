package dk.norddjurs.plansync.mirror;

import dk.norddjurs.plansync.sandbox.StoreDatabase;
import org.springframework.transaction.support.TransactionOperations;

/** The history in PostgreSQL keeps to the contract. */
class PostgresListHistoryIT extends ListHistoryContract {
    private final StoreDatabase database = new StoreDatabase();

    @Override
    ListMirror emptyMirror() {
        return database.transactional(ListMirror.class, new PostgresListMirror(database.jdbc(), database.batches()));
    }

    @Override
    ListHistory history() {
        return new PostgresListHistory(database.jdbc());
    }

    @Override
    TransactionOperations transactions() {
        return database.transactions();
    }
}
