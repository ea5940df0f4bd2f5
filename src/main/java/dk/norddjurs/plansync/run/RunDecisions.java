package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.divergence.DecisionStore;
import dk.norddjurs.plansync.divergence.KeptDecision;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.reconcile.Decision.End;
import dk.norddjurs.plansync.reconcile.Identity;
import dk.norddjurs.plansync.reconcile.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run has to do with decisions. */
final class RunDecisions {
    private final DecisionStore store;

    RunDecisions(DecisionStore store) {
        this.store = store;
    }

    Map<Identity, KeptDecision> active(PlanId plan) {
        return store.active(plan).stream().collect(Collectors.toMap(KeptDecision::identity, Function.identity()));
    }

    /** Ends what the outcome says has ended: the very decisions that it looked at, and none that were made since. */
    void end(RunInProgress run, Outcome outcome, Instant now) {
        for (End end : End.values()) {
            List<Long> ids = outcome.ended().entrySet().stream()
                    .filter(ended -> ended.getValue() == end)
                    .flatMap(ended -> Stream.ofNullable(run.decided.get(ended.getKey())))
                    .map(KeptDecision::id)
                    .toList();
            store.end(run.plan.id(), ids, end, now);
        }
    }
}
