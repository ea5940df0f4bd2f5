package dk.norddjurs.plansync.divergence;

import dk.norddjurs.plansync.sandbox.memory.MemoryDivergenceStore;
import dk.norddjurs.plansync.sandbox.memory.MemoryTransactions;
import org.springframework.transaction.support.TransactionOperations;

/** The store of the simulations keeps to the contract. */
class MemoryDivergenceStoreTests extends DivergenceStoreContract {
    private MemoryTransactions transactions;

    @Override
    DivergenceStore emptyStore() {
        transactions = new MemoryTransactions();
        return new MemoryDivergenceStore(transactions);
    }

    @Override
    TransactionOperations transactions() {
        return transactions;
    }
}
