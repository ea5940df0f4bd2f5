package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.mirror.OwnWrites;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
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

    /** All that was ever sent. */
    static OwnWrites to(PlanId plan, WriteStore writes) {
        return told(writes.sent(plan), ListWrite::intendedAt);
    }

    /** The same, for the reading that follows the writes of this run: whatever the clock says, they came last. */
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
