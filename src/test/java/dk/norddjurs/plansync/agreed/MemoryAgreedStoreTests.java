package dk.norddjurs.plansync.agreed;

import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.sandbox.memory.MemoryAgreedStore;
import dk.norddjurs.plansync.sandbox.memory.MemoryTransactions;
import org.springframework.transaction.support.TransactionOperations;

/** The store of the simulations keeps to the contract. */
class MemoryAgreedStoreTests extends AgreedStoreContract {
    private MemoryTransactions transactions;
    private long items;

    @Override
    AgreedStore emptyStore() {
        transactions = new MemoryTransactions();
        return new MemoryAgreedStore(transactions);
    }

    @Override
    TransactionOperations transactions() {
        return transactions;
    }

    @Override
    ItemId item(PlanId plan) {
        return new ItemId(++items);
    }
}
