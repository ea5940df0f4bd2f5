package dk.norddjurs.plansync.connector.sftp;

/** The memory of the tests keeps to the contract. */
class MemoryFetchedFilesTests extends FetchedFilesContract {
    @Override
    FetchedFiles none() {
        return new MemoryFetchedFiles();
    }
}
