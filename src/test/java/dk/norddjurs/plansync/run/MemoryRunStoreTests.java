package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.sandbox.memory.MemoryRunStore;
import dk.norddjurs.plansync.sandbox.memory.MemoryTransactions;
import org.springframework.transaction.support.TransactionOperations;

/** The store of the simulations keeps to the contract. */
class MemoryRunStoreTests extends RunStoreContract {
    private MemoryTransactions transactions;

    @Override
    RunStore emptyStore() {
        transactions = new MemoryTransactions();
        return new MemoryRunStore(transactions);
    }

    @Override
    TransactionOperations transactions() {
        return transactions;
    }
}
