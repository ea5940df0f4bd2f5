package dk.norddjurs.plansync.divergence;

import dk.norddjurs.plansync.sandbox.memory.MemoryApprovalStore;
import dk.norddjurs.plansync.sandbox.memory.MemoryTransactions;
import org.springframework.transaction.support.TransactionOperations;

/** The store of the simulations keeps to the contract. */
class MemoryApprovalStoreTests extends ApprovalStoreContract {
    private MemoryTransactions transactions;

    @Override
    ApprovalStore emptyStore() {
        transactions = new MemoryTransactions();
        return new MemoryApprovalStore(transactions);
    }

    @Override
    TransactionOperations transactions() {
        return transactions;
    }
}
