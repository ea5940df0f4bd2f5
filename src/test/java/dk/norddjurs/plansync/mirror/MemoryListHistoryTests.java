package dk.norddjurs.plansync.mirror;

import dk.norddjurs.plansync.sandbox.memory.MemoryListMirror;
import dk.norddjurs.plansync.sandbox.memory.MemoryTransactions;
import org.springframework.transaction.support.TransactionOperations;

/** The history of the simulations keeps to the contract. */
class MemoryListHistoryTests extends ListHistoryContract {
    private final MemoryTransactions transactions = new MemoryTransactions();
    private final MemoryListMirror mirror = new MemoryListMirror(transactions);

    @Override
    ListMirror emptyMirror() {
        return mirror;
    }

    @Override
    ListHistory history() {
        return mirror;
    }

    @Override
    TransactionOperations transactions() {
        return transactions;
    }
}
