package dk.norddjurs.plansync.sandbox.memory;

import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.run.RunReport;
import dk.norddjurs.plansync.run.RunStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The runs in memory. */
public final class MemoryRunStore implements RunStore {
    private final MemoryTransactions transactions;
    private final MemoryTable<Long, Kept> runs;
    private final MemoryTable<Long, Optional<Instant>> waits;

    public MemoryRunStore(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.runs = new MemoryTable<>(transactions);
        this.waits = new MemoryTable<>(transactions);
    }

    private record Kept(Run run, List<String> held) {}

    @Override
    public Run request(PlanId plan, boolean dryRun, Run.Cause cause, String requestedBy, Instant now) {
        return transactions.execute(tx -> runs
                .where(kept -> kept.run().state() == Run.State.QUEUED
                        && kept.run().plan().equals(plan)
                        && kept.run().dryRun() == dryRun
                        && kept.run().undo() == null)
                .stream()
                .findFirst()
                .map(kept -> join(kept, cause, requestedBy))
                .orElseGet(() -> queue(plan, dryRun, cause, requestedBy, now, null)));
    }

    private Run join(Kept kept, Run.Cause cause, String requestedBy) {
        Run run = kept.run();
        if (cause != Run.Cause.SCHEDULE && run.cause() != Run.Cause.CHANGE) {
            return run;
        }
        Run joined = new Run(
                run.id(),
                run.plan(),
                run.dryRun(),
                cause,
                requestedBy,
                run.requestedAt(),
                null,
                null,
                run.state(),
                null,
                null);
        runs.put(run.id(), new Kept(joined, kept.held()));
        return joined;
    }

    @Override
    public Run requestUndo(PlanId plan, boolean dryRun, Run.Undo undo, String requestedBy, Instant now) {
        return queue(plan, dryRun, Run.Cause.UNDO, requestedBy, now, undo);
    }

    private Run queue(
            PlanId plan, boolean dryRun, Run.Cause cause, String requestedBy, Instant now, Run.@Nullable Undo undo) {
        long id = runs.nextNumber();
        Run run = new Run(id, plan, dryRun, cause, requestedBy, now, null, null, Run.State.QUEUED, null, undo);
        runs.put(id, new Kept(run, List.of()));
        return run;
    }

    @Override
    public Optional<Run> find(long id) {
        return runs.find(id).map(Kept::run);
    }

    @Override
    public List<Run> recent(PlanId plan, int atMost) {
        return runs.where(kept -> kept.run().plan().equals(plan)).stream()
                .map(Kept::run)
                .sorted(Comparator.comparing(Run::id).reversed())
                .limit(atMost)
                .toList();
    }

    @Override
    public void start(long id, Instant now) {
        waits.put(id, Optional.empty());
        runs.find(id).ifPresent(kept -> {
            Run run = kept.run();
            Run started = new Run(
                    id,
                    run.plan(),
                    run.dryRun(),
                    run.cause(),
                    run.requestedBy(),
                    run.requestedAt(),
                    now,
                    run.finishedAt(),
                    Run.State.RUNNING,
                    run.report(),
                    run.undo());
            runs.put(id, new Kept(started, kept.held()));
        });
    }

    @Override
    public void waits(long id, @Nullable Instant until) {
        waits.put(id, Optional.ofNullable(until));
    }

    @Override
    public Optional<Instant> waitsUntil(long id) {
        return find(id).filter(run -> run.state() == Run.State.RUNNING)
                .flatMap(run -> waits.find(id).flatMap(Function.identity()));
    }

    @Override
    public void finish(long id, Run.State state, RunReport report, List<String> held, Instant now) {
        runs.find(id).ifPresent(kept -> {
            Run run = kept.run();
            Run finished = new Run(
                    id,
                    run.plan(),
                    run.dryRun(),
                    run.cause(),
                    run.requestedBy(),
                    run.requestedAt(),
                    run.startedAt(),
                    now,
                    state,
                    report,
                    run.undo());
            runs.put(id, new Kept(finished, List.copyOf(held)));
        });
    }

    @Override
    public List<String> heldBack(long id) {
        return runs.find(id).map(Kept::held).orElse(List.of());
    }
}
