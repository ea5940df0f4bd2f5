package dk.norddjurs.plansync.connector.budget;

/** The store of the tests keeps to the contract. */
class InMemoryExportStoreTests extends ExportStoreContract {
    @Override
    ExportStore emptyStore() {
        return new InMemoryExportStore();
    }
}
