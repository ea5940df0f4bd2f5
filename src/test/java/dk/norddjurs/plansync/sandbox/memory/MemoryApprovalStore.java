package dk.norddjurs.plansync.sandbox.memory;

import dk.norddjurs.plansync.divergence.ApprovalStore;
import dk.norddjurs.plansync.plan.PlanId;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Approvals in memory. Who gave them, and when, nobody asks here. */
public final class MemoryApprovalStore implements ApprovalStore {
    private final MemoryTransactions transactions;
    private final MemoryTable<Held, Approved> approvals;

    public MemoryApprovalStore(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.approvals = new MemoryTable<>(transactions);
    }

    private record Held(PlanId plan, String fingerprint, long run) {}

    private record Approved(Held held, @Nullable Long usedBy) {}

    @Override
    public void approve(PlanId plan, long run, Collection<String> fingerprints, String who, Instant now) {
        transactions.executeWithoutResult(tx -> fingerprints.stream()
                .map(fingerprint -> new Held(plan, fingerprint, run))
                .filter(held -> approvals.find(held).isEmpty())
                .forEach(held -> approvals.put(held, new Approved(held, null))));
    }

    @Override
    public Set<String> approved(PlanId plan, long run) {
        return approvals
                .where(approved ->
                        approved.held().plan().equals(plan) && (approved.usedBy() == null || approved.usedBy() == run))
                .stream()
                .map(approved -> approved.held().fingerprint())
                .collect(Collectors.toSet());
    }

    @Override
    public void use(PlanId plan, long run, Collection<String> fingerprints, Instant now) {
        transactions.executeWithoutResult(tx -> approvals
                .where(approved -> approved.usedBy() == null
                        && approved.held().plan().equals(plan)
                        && fingerprints.contains(approved.held().fingerprint()))
                .forEach(approved -> approvals.put(approved.held(), new Approved(approved.held(), run))));
    }
}
