package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.reconcile.Divergence;
import dk.norddjurs.plansync.reconcile.Evidence;
import dk.norddjurs.plansync.reconcile.Identity;
import dk.norddjurs.plansync.reconcile.Kind;
import dk.norddjurs.plansync.reconcile.Outcome;
import dk.norddjurs.plansync.reconcile.Reason;
import dk.norddjurs.plansync.snapshot.Source;
import dk.norddjurs.plansync.writeback.ListWrite.State;
import dk.norddjurs.plansync.writeback.Receipt;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the list would not take, and what it has taken after all: of each cell the last receipt counts. */
record Refusals(Map<Identity, Receipt> last) {
    static Refusals of(Collection<Receipt> receipts) {
        Map<Identity, Receipt> last = new LinkedHashMap<>();
        receipts.stream()
                .filter(receipt -> receipt.write().undoes() == null)
                .filter(receipt -> receipt.state() == State.REFUSED || receipt.state() == State.WRITTEN)
                .forEach(receipt -> last.put(identity(receipt), receipt));
        return new Refusals(last);
    }

    boolean judges(Identity identity) {
        return last.containsKey(identity);
    }

    Outcome outcome() {
        List<Divergence> refused = last.values().stream()
                .filter(receipt -> receipt.state() == State.REFUSED)
                .map(Refusals::divergence)
                .toList();
        return new Outcome(List.of(), refused, List.of(), List.of(), Set.of(), Set.of(), Map.of());
    }

    private static Identity identity(Receipt receipt) {
        Outcome.Write write = receipt.write().write();
        return new Identity(new Subject.OfItem(write.item()), write.field());
    }

    private static Divergence divergence(Receipt receipt) {
        Outcome.Write write = receipt.write().write();
        return new Divergence(
                new Subject.OfItem(write.item()),
                write.field(),
                Kind.WRITE_REFUSED,
                Reason.of(
                        "write-refused",
                        write.value() == null ? new Text("–") : write.value(),
                        new Text(receipt.note().isBlank() ? "–" : receipt.note())),
                write.old(),
                write.value(),
                List.of(new Evidence(Source.LIST, write.version().etag(), List.of(), "")));
    }
}
