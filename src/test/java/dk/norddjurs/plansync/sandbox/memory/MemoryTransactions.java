package dk.norddjurs.plansync.sandbox.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Transactions over every {@link MemoryTable} that was made with them: an action that throws leaves nothing behind. One
 * thread at a time. An inner transaction joins the outer one, and when it fails, the outer one can no longer succeed.
 */
public final class MemoryTransactions implements TransactionOperations {
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private @Nullable TransactionStatus current;
    private boolean doomed;

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        return alone(() -> {
            TransactionStatus outer = current;
            return outer == null ? begin(action) : join(action, outer);
        });
    }

    /** What the work gives, while no other thread is at the tables. */
    <T extends @Nullable Object> T alone(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Notes how a change is taken back. Outside of a transaction it stands at once. */
    void changed(Runnable takeBack) {
        if (current != null) {
            undo.push(takeBack);
        }
    }

    private <T extends @Nullable Object> T begin(TransactionCallback<T> action) {
        TransactionStatus status = new SimpleTransactionStatus();
        current = status;
        boolean stands = false;
        try {
            T result = action.doInTransaction(status);
            if (doomed) {
                throw new UnexpectedRollbackException("a transaction within this one failed");
            }
            stands = !status.isRollbackOnly();
            return result;
        } finally {
            end(stands);
        }
    }

    private <T extends @Nullable Object> T join(TransactionCallback<T> action, TransactionStatus outer) {
        boolean failed = true;
        try {
            T result = action.doInTransaction(outer);
            failed = false;
            return result;
        } finally {
            doomed |= failed;
        }
    }

    private void end(boolean stands) {
        if (!stands) {
            undo.forEach(Runnable::run);
        }
        undo.clear();
        doomed = false;
        current = null;
    }
}
