package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.console.ApiAnswers.HistoryAnswer;
import dk.norddjurs.plansync.console.ApiAnswers.ItemAnswer;
import dk.norddjurs.plansync.console.ApiAnswers.PlanAnswer;
import dk.norddjurs.plansync.console.ApiAnswers.RunAnswer;
import dk.norddjurs.plansync.console.DivergenceAnswers.DivergenceAnswer;
import dk.norddjurs.plansync.divergence.DivergenceStore;
import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.run.Runs;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.settings.Plans;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The REST API, version 1. Its description in {@code openapi.yaml} is the promise; a test holds the two together. */
@ConditionalOnWebApplication
@RestController
@RequestMapping("/api/v1")
class ConsoleApi {
    private static final String ASKED_BY = "API";
    private static final int RUNS = 100;

    private final Plans plans;
    private final PlanReadings readings;
    private final DivergenceStore divergences;
    private final Runs runs;
    private final Clock clock;
    private final ApiAnswers answers;
    private final DivergenceAnswers found;

    ConsoleApi(Plans plans, PlanReadings readings, DivergenceStore divergences, Runs runs, Clock clock) {
        this.plans = plans;
        this.readings = readings;
        this.divergences = divergences;
        this.runs = runs;
        this.clock = clock;
        this.answers = new ApiAnswers(clock.getZone());
        this.found = new DivergenceAnswers(clock.getZone());
    }

    /** @param dryRun whether the run shall only tell what it would do */
    record RunRequest(boolean dryRun) {}

    /**
     * What is to be taken back.
     *
     * @param items  the numbers of the items to do so for; null or none stands for all of them
     * @param dryRun whether the run shall only tell what it would take back
     */
    record UndoRequest(@Nullable List<Long> items, boolean dryRun) {
        List<ItemId> wanted() {
            return items == null ? List.of() : items.stream().map(ItemId::new).toList();
        }
    }

    /** Which divergences are asked for. */
    enum Wanted {
        open,
        all
    }

    /** For whom the divergences are that are asked for. */
    enum Recipient {
        finance,
        secretary,
        responsible,
        operations
    }

    @GetMapping(path = "/openapi.yaml", produces = "application/yaml")
    Resource description() {
        return new ClassPathResource("openapi.yaml");
    }

    @GetMapping("/plans")
    List<PlanAnswer> plans() {
        return plans.all().stream().map(readings::of).map(answers::plan).toList();
    }

    @GetMapping("/plans/{plan}/items")
    List<ItemAnswer> items(@PathVariable String plan, @RequestParam(required = false) @Nullable String at) {
        PlanSettings settings = NotHere.orPlan(plan, plans);
        PlanReading reading = at == null ? readings.of(settings) : readings.at(settings, At.of(at, clock.getZone()));
        return reading.list().items().stream()
                .map(item -> answers.item(item, reading))
                .toList();
    }

    @GetMapping("/plans/{plan}/items/{id}/history")
    List<HistoryAnswer> history(@PathVariable String plan, @PathVariable String id) {
        PlanSettings settings = NotHere.orPlan(plan, plans);
        return readings.history(settings, id).stream()
                .map(entry -> answers.history(entry, settings))
                .toList();
    }

    @GetMapping("/plans/{plan}/divergences")
    List<DivergenceAnswer> divergences(
            @PathVariable String plan,
            @RequestParam(defaultValue = "open") Wanted state,
            @RequestParam(name = "for", required = false) @Nullable Recipient audience) {
        PlanSettings settings = NotHere.orPlan(plan, plans);
        PlanReading reading = readings.of(settings);
        List<OpenDivergence> wanted = state == Wanted.all ? divergences.all(settings.id()) : reading.open();
        return wanted.stream()
                .filter(divergence -> audience == null
                        || reading.audience(divergence.now().kind()).id().equals(audience.name()))
                .map(divergence -> found.divergence(divergence, reading))
                .toList();
    }

    @GetMapping("/plans/{plan}/runs")
    List<RunAnswer> runs(@PathVariable String plan) {
        return runs.recent(NotHere.orPlan(plan, plans).id(), RUNS).stream()
                .map(this::answer)
                .toList();
    }

    @PostMapping("/plans/{plan}/runs")
    ResponseEntity<RunAnswer> ask(
            @PathVariable String plan, @RequestBody(required = false) @Nullable RunRequest request) {
        PlanSettings settings = NotHere.orPlan(plan, plans);
        boolean dryRun = request != null && request.dryRun();
        return accepted(runs.request(settings.id(), dryRun, Run.Cause.REQUEST, ASKED_BY));
    }

    @GetMapping("/runs/{id}")
    RunAnswer run(@PathVariable String id) {
        return answer(find(id));
    }

    @PostMapping("/runs/{id}/approval")
    ResponseEntity<RunAnswer> approve(@PathVariable String id) {
        return accepted(runs.approve(find(id).id(), ASKED_BY));
    }

    @PostMapping("/runs/{id}/undo")
    ResponseEntity<RunAnswer> undo(
            @PathVariable String id, @RequestBody(required = false) @Nullable UndoRequest request) {
        UndoRequest wanted = request == null ? new UndoRequest(null, false) : request;
        return accepted(runs.undo(find(id).id(), wanted.wanted(), wanted.dryRun(), ASKED_BY));
    }

    private Run find(String id) {
        return RunNumber.of(id).flatMap(runs::find).orElseThrow(() -> NotHere.run(id));
    }

    private RunAnswer answer(Run run) {
        Instant waitsUntil = runs.waitsUntil(run.id()).orElse(null);
        return answers.run(run, waitsUntil, run.dryRun() ? 0 : runs.heldBack(run.id()));
    }

    private ResponseEntity<RunAnswer> accepted(Run run) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/runs/" + run.id()))
                .body(answer(run));
    }
}
