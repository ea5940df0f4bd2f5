package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.reconcile.Reason;
import dk.norddjurs.plansync.writeback.ListWrite;
import org.jspecify.annotations.Nullable;

/**
 * What a run decided on a write that it was asked to take back.
 *
 * @param of      the write
 * @param refused why it stays as it is, or null if it may be taken back
 */
record UndoStep(ListWrite of, @Nullable Reason refused) {}
