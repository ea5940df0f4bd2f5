package dk.norddjurs.plansync.sandbox.memory;

import dk.norddjurs.plansync.divergence.DivergenceStore;
import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Divergences in memory. */
public final class MemoryDivergenceStore implements DivergenceStore {
    private final MemoryTransactions transactions;
    private final MemoryTable<Identity, Kept> rows;

    public MemoryDivergenceStore(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.rows = new MemoryTable<>(transactions);
    }

    private record Identity(PlanId plan, Subject subject, Field field) {}

    private record Kept(PlanId plan, OpenDivergence divergence) {}

    @Override
    public List<OpenDivergence> all(PlanId plan) {
        return rows.where(kept -> kept.plan().equals(plan)).stream()
                .map(Kept::divergence)
                .toList();
    }

    @Override
    public List<OpenDivergence> open(PlanId plan) {
        return all(plan).stream().filter(OpenDivergence::isOpen).toList();
    }

    @Override
    public Optional<PlanId> planOf(long id) {
        return rows.where(kept -> kept.divergence().id() == id).stream()
                .map(Kept::plan)
                .findFirst();
    }

    @Override
    public List<OpenDivergence> openOr(PlanId plan, Collection<dk.norddjurs.plansync.reconcile.Identity> identities) {
        return all(plan).stream()
                .filter(row -> row.isOpen() || identities.contains(row.now().identity()))
                .toList();
    }

    @Override
    public List<OpenDivergence> movedSince(PlanId plan, Instant moment) {
        return all(plan).stream().filter(row -> movedSince(row, moment)).toList();
    }

    private static boolean movedSince(OpenDivergence row, Instant moment) {
        Instant settled = row.settledAt();
        return row.openedAt().isAfter(moment) || (settled != null && settled.isAfter(moment));
    }

    @Override
    public void save(PlanId plan, Collection<OpenDivergence> divergences) {
        transactions.executeWithoutResult(tx -> divergences.forEach(divergence -> save(plan, divergence)));
    }

    private void save(PlanId plan, OpenDivergence row) {
        Identity identity = new Identity(plan, row.now().subject(), row.now().field());
        OpenDivergence kept = rows.find(identity)
                .map(Kept::divergence)
                .map(known -> with(known.id(), known.firstSeen(), row))
                .orElseGet(() -> with(rows.nextNumber(), row.firstSeen(), row));
        rows.put(identity, new Kept(plan, kept));
    }

    private static OpenDivergence with(long id, Instant firstSeen, OpenDivergence row) {
        return new OpenDivergence(
                id,
                row.now(),
                firstSeen,
                row.openedAt(),
                row.lastSeen(),
                row.settledAt(),
                row.standing(),
                row.shownFrom());
    }
}
