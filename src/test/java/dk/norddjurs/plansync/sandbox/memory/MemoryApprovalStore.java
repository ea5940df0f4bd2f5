package dk.norddjurs.plansync.sandbox.memory;

import dk.norddjurs.plansync.divergence.ApprovalStore;
import dk.norddjurs.plansync.plan.PlanId;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Approvals in memory. Who gave them, and when, nobody asks here. */
public final class MemoryApprovalStore implements ApprovalStore {
    private final MemoryTransactions transactions;
    private final MemoryTable<Approved, Approved> approvals;

    public MemoryApprovalStore(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.approvals = new MemoryTable<>(transactions);
    }

    private record Approved(PlanId plan, String fingerprint) {}

    @Override
    public void approve(PlanId plan, long run, Collection<String> fingerprints, String who, Instant now) {
        transactions.executeWithoutResult(tx -> fingerprints.stream()
                .map(fingerprint -> new Approved(plan, fingerprint))
                .forEach(approved -> approvals.put(approved, approved)));
    }

    @Override
    public Set<String> approved(PlanId plan) {
        return approvals.where(approved -> approved.plan().equals(plan)).stream()
                .map(Approved::fingerprint)
                .collect(Collectors.toSet());
    }
}
