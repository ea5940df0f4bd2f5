package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.mirror.OwnWrites;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.reconcile.Outcome;
import dk.norddjurs.plansync.writeback.WriteStore;
import java.util.HashMap;
import java.util.Map;

/** Tells the mirror what we have sent to the list. */
final class Sent {
    private Sent() {}

    static OwnWrites to(PlanId plan, WriteStore writes) {
        Map<ItemId, Map<Field, OwnWrites.Sent>> sent = new HashMap<>();
        writes.sent(plan).forEach(one -> {
            Outcome.Write write = one.write();
            sent.computeIfAbsent(write.item(), item -> new HashMap<>())
                    .put(
                            write.field(),
                            new OwnWrites.Sent(write.version(), one.intendedAt(), write.value(), write.origin()));
        });
        return new OwnWrites(sent);
    }
}
