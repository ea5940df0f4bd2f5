package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.mirror.OwnWrites;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.reconcile.Outcome;
import dk.norddjurs.plansync.writeback.ListWrite;
import dk.norddjurs.plansync.writeback.WriteStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Tells the mirror what we have sent to the list. */
final class Sent {
    private Sent() {}

    /**
     * All that was ever sent. What this run has sent itself came last, whatever the clock says: before it reads back, and
     * before it begins anew after its process has died.
     */
    static OwnWrites by(Run run, WriteStore writes) {
        return told(writes.sent(run.plan()), one -> one.run() == run.id() ? Instant.MAX : one.intendedAt());
    }

    private static OwnWrites told(List<ListWrite> writes, Function<ListWrite, Instant> moment) {
        Map<ItemId, Map<Field, OwnWrites.Sent>> sent = new HashMap<>();
        writes.forEach(one -> {
            Outcome.Write write = one.write();
            sent.computeIfAbsent(write.item(), item -> new HashMap<>())
                    .put(
                            write.field(),
                            new OwnWrites.Sent(write.version(), moment.apply(one), write.value(), write.origin()));
        });
        return new OwnWrites(sent);
    }
}
