package dk.norddjurs.plansync.sandbox.memory;

import dk.norddjurs.plansync.divergence.DecisionStore;
import dk.norddjurs.plansync.divergence.KeptDecision;
import dk.norddjurs.plansync.divergence.KeptDecision.Fate;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.reconcile.Decision;
import dk.norddjurs.plansync.reconcile.Identity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Decisions in memory. */
public final class MemoryDecisionStore implements DecisionStore {
    private final MemoryTransactions transactions;
    private final MemoryTable<Long, Row> rows;

    public MemoryDecisionStore(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.rows = new MemoryTable<>(transactions);
    }

    private record Row(PlanId plan, KeptDecision kept) {
        boolean isActive(PlanId of) {
            return plan.equals(of) && kept.isActive();
        }
    }

    @Override
    public KeptDecision decide(PlanId plan, Identity identity, Decision decision, String who, String why, Instant now) {
        return Objects.requireNonNull(transactions.execute(tx -> {
            rows.where(row -> row.isActive(plan) && row.kept().identity().equals(identity))
                    .forEach(row -> end(row, Fate.REPLACED, who, now));
            long id = rows.nextNumber();
            KeptDecision kept = new KeptDecision(id, identity, decision, who, now, why, Fate.ACTIVE, null, "");
            rows.put(id, new Row(plan, kept));
            return kept;
        }));
    }

    @Override
    public List<KeptDecision> active(PlanId plan) {
        return kept(row -> row.isActive(plan));
    }

    @Override
    public List<KeptDecision> of(PlanId plan, Identity identity) {
        List<KeptDecision> all = new ArrayList<>(
                kept(row -> row.plan().equals(plan) && row.kept().identity().equals(identity)));
        Collections.reverse(all);
        return all;
    }

    @Override
    public List<KeptDecision> voided(PlanId plan) {
        return kept(row -> row.plan().equals(plan) && row.kept().fate() == Fate.VOID).stream()
                .filter(kept -> of(plan, kept.identity()).get(0).equals(kept))
                .toList();
    }

    private List<KeptDecision> kept(Predicate<Row> condition) {
        return rows.where(condition).stream().map(Row::kept).toList();
    }

    @Override
    public void end(PlanId plan, Collection<Long> ids, Decision.End end, Instant now) {
        transactions.executeWithoutResult(tx -> ids.stream()
                .flatMap(id -> rows.find(id).stream())
                .filter(row -> row.isActive(plan))
                .forEach(row -> end(row, Fate.valueOf(end.name()), "", now)));
    }

    @Override
    public boolean withdraw(PlanId plan, long id, String who, Instant now) {
        return Boolean.TRUE.equals(transactions.execute(tx -> {
            Optional<Row> active = rows.find(id).filter(row -> row.isActive(plan));
            active.ifPresent(row -> end(row, Fate.WITHDRAWN, who, now));
            return active.isPresent();
        }));
    }

    private void end(Row row, Fate fate, String by, Instant now) {
        KeptDecision kept = row.kept();
        rows.put(
                kept.id(),
                new Row(
                        row.plan(),
                        new KeptDecision(
                                kept.id(),
                                kept.identity(),
                                kept.decision(),
                                kept.who(),
                                kept.decidedAt(),
                                kept.why(),
                                fate,
                                now,
                                by)));
    }
}
