package dk.norddjurs.plansync.divergence;

import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.sandbox.memory.MemoryLinkStore;
import dk.norddjurs.plansync.sandbox.memory.MemoryTransactions;
import org.springframework.transaction.support.TransactionOperations;

/** The store of the simulations keeps to the contract. */
class MemoryLinkStoreTests extends LinkStoreContract {
    private MemoryTransactions transactions;
    private long items;

    @Override
    LinkStore emptyStore() {
        transactions = new MemoryTransactions();
        return new MemoryLinkStore(transactions);
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
