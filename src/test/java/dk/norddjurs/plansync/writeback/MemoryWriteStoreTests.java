package dk.norddjurs.plansync.writeback;

import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.sandbox.memory.MemoryTransactions;
import dk.norddjurs.plansync.sandbox.memory.MemoryWriteStore;
import org.springframework.transaction.support.TransactionOperations;

/** The store of the simulations keeps to the contract. */
class MemoryWriteStoreTests extends WriteStoreContract {
    private MemoryTransactions transactions;

    @Override
    WriteStore emptyStore() {
        transactions = new MemoryTransactions();
        return new MemoryWriteStore(transactions);
    }

    @Override
    TransactionOperations transactions() {
        return transactions;
    }

    @Override
    ItemId item(PlanId plan) {
        return new ItemId(1);
    }
}
