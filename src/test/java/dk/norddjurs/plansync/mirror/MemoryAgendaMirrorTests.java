package dk.norddjurs.plansync.mirror;

import dk.norddjurs.plansync.sandbox.memory.MemoryAgendaMirror;
import dk.norddjurs.plansync.sandbox.memory.MemoryTransactions;
import org.springframework.transaction.support.TransactionOperations;

/** The mirror of the simulations keeps to the contract. */
class MemoryAgendaMirrorTests extends AgendaMirrorContract {
    private MemoryTransactions transactions;

    @Override
    AgendaMirror emptyMirror() {
        transactions = new MemoryTransactions();
        return new MemoryAgendaMirror(transactions);
    }

    @Override
    TransactionOperations transactions() {
        return transactions;
    }
}
