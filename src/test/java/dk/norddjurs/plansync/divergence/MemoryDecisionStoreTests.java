package dk.norddjurs.plansync.divergence;

import dk.norddjurs.plansync.sandbox.memory.MemoryDecisionStore;
import dk.norddjurs.plansync.sandbox.memory.MemoryTransactions;
import org.springframework.transaction.support.TransactionOperations;

/** The store of the simulations keeps to the contract. */
class MemoryDecisionStoreTests extends DecisionStoreContract {
    private MemoryTransactions transactions;

    @Override
    DecisionStore emptyStore() {
        transactions = new MemoryTransactions();
        return new MemoryDecisionStore(transactions);
    }

    @Override
    TransactionOperations transactions() {
        return transactions;
    }
}
