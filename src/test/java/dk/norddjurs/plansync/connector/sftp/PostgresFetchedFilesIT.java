package dk.norddjurs.plansync.connector.sftp;

import dk.norddjurs.plansync.sandbox.StoreDatabase;

/** The memory in PostgreSQL keeps to the contract. */
class PostgresFetchedFilesIT extends FetchedFilesContract {
    @Override
    FetchedFiles none() {
        return new PostgresFetchedFiles(new StoreDatabase().jdbc());
    }
}
