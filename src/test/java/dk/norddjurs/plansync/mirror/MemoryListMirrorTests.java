package dk.norddjurs.plansync.mirror;

import dk.norddjurs.plansync.sandbox.memory.MemoryListMirror;
import dk.norddjurs.plansync.sandbox.memory.MemoryTransactions;
import org.springframework.transaction.support.TransactionOperations;

/** The mirror of the simulations keeps to the contract. */
class MemoryListMirrorTests extends ListMirrorContract {
    private MemoryTransactions transactions;

    @Override
    ListMirror emptyMirror() {
        transactions = new MemoryTransactions();
        return new MemoryListMirror(transactions);
    }

    @Override
    TransactionOperations transactions() {
        return transactions;
    }
}
