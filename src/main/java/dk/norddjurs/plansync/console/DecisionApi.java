package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.console.DivergenceAnswers.BulkAnswer;
import dk.norddjurs.plansync.console.DivergenceAnswers.DivergenceAnswer;
import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.run.BulkDecisions;
import dk.norddjurs.plansync.run.DecisionFilter;
import dk.norddjurs.plansync.run.Decisions;
import dk.norddjurs.plansync.run.Wish;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.settings.Plans;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The part of the REST API that decides. A decision is only kept; the next run carries it out. */
@ConditionalOnWebApplication
@RestController
@RequestMapping("/api/v1")
class DecisionApi {
    private static final String DECIDED_BY = "API";

    private final Plans plans;
    private final PlanReadings readings;
    private final Decisions decisions;
    private final BulkDecisions bulk;
    private final DivergenceAnswers answers;

    DecisionApi(Plans plans, PlanReadings readings, Decisions decisions, BulkDecisions bulk, Clock clock) {
        this.plans = plans;
        this.readings = readings;
        this.decisions = decisions;
        this.bulk = bulk;
        this.answers = new DivergenceAnswers(clock.getZone());
    }

    /**
     * A decision on one divergence, as {@code openapi.yaml} describes it.
     *
     * @param seen the divergence's own token, or null to decide on what it says now
     */
    record DecisionRequest(
            @Nullable String choice,
            @Nullable String until,
            @Nullable String why,
            @Nullable String seen) {}

    /**
     * A decision on many.
     *
     * @param dryRun whether to tell only what would be decided; null is no
     * @param seen   exactly those that are meant, with the token of each; null for all that the filter finds now
     */
    record BulkRequest(
            @Nullable FilterRequest filter,
            @Nullable String choice,
            @Nullable String until,
            @Nullable String why,
            @Nullable Boolean dryRun,
            @Nullable List<SeenRequest> seen) {}

    /** Which divergences; what is null lets all through. */
    record FilterRequest(
            @Nullable String kind,
            @Nullable String section,
            @Nullable String committee,
            @Nullable String field,
            @Nullable String atMost) {}

    /** A divergence and the token of what it said. */
    record SeenRequest(long id, String seen) {}

    @PostMapping("/divergences/{id}/decision")
    DivergenceAnswer decide(@PathVariable String id, @RequestBody DecisionRequest request) {
        Wish wish = Wishes.wish(request.choice(), request.until(), request.why());
        return answer(decisions.decide(number(id), wish, request.seen(), DECIDED_BY));
    }

    @DeleteMapping("/divergences/{id}/decision")
    DivergenceAnswer withdraw(@PathVariable String id) {
        return answer(decisions.withdraw(number(id), DECIDED_BY));
    }

    @PostMapping("/plans/{plan}/decisions")
    BulkAnswer decideMany(@PathVariable String plan, @RequestBody BulkRequest request) {
        PlanSettings settings = NotHere.orPlan(plan, plans);
        Wish wish = Wishes.wish(request.choice(), request.until(), request.why());
        boolean dryRun = Boolean.TRUE.equals(request.dryRun());
        if (dryRun || request.seen() == null) {
            BulkDecisions.Selection found = bulk.select(settings, filter(request.filter()), wish.choice());
            return dryRun
                    ? answer(settings, true, found.settles(), found, List.of())
                    : settle(settings, wish, found.seen(), found);
        }
        Map<Long, String> seen = new LinkedHashMap<>();
        request.seen().forEach(one -> seen.put(one.id(), one.seen()));
        return settle(settings, wish, seen, new BulkDecisions.Selection(List.of(), List.of(), 0));
    }

    private BulkAnswer settle(PlanSettings plan, Wish wish, Map<Long, String> seen, BulkDecisions.Selection found) {
        BulkDecisions.Result result = bulk.settle(plan, wish, seen, DECIDED_BY);
        return answer(plan, false, result.settled(), found, result.left());
    }

    private BulkAnswer answer(
            PlanSettings plan,
            boolean dryRun,
            List<OpenDivergence> settles,
            BulkDecisions.Selection found,
            List<Long> left) {
        PlanReading reading = readings.of(plan);
        return new BulkAnswer(
                dryRun,
                settles.stream().map(row -> answers.divergence(row, reading)).toList(),
                found.unfit().size(),
                found.decided(),
                left);
    }

    private static DecisionFilter filter(@Nullable FilterRequest filter) {
        return filter == null
                ? Wishes.filter(null, null, null, null, null)
                : Wishes.filter(filter.kind(), filter.section(), filter.committee(), filter.field(), filter.atMost());
    }

    private static long number(String id) {
        return RunNumber.of(id).orElseThrow(() -> NotHere.divergence(id));
    }

    private DivergenceAnswer answer(Decisions.Found found) {
        return answers.divergence(found.divergence(), readings.of(found.plan()));
    }
}
