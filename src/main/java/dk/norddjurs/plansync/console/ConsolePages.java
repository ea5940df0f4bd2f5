package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.reconcile.Kind.Audience;
import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.run.Runs;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.settings.Plans;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages. Each is whole without scripts; what changes something is a form, answered by the page to look at next. */
@ConditionalOnWebApplication
@Controller
class ConsolePages {
    /** Until people sign in, this is all that is known of who asks. */
    private static final String ASKED_BY = "konsollen";

    private static final int RUNS = 50;
    private static final String REFRESH_SECONDS = "3";

    private final Plans plans;
    private final PlanReadings readings;
    private final Runs runs;
    private final PhraseBook phrases;

    ConsolePages(Plans plans, PlanReadings readings, Runs runs, PhraseBook phrases) {
        this.plans = plans;
        this.readings = readings;
        this.runs = runs;
        this.phrases = phrases;
    }

    @GetMapping("/")
    String first() {
        return "redirect:/plans/" + plans.all().get(0).id();
    }

    @GetMapping("/plans/{plan}")
    String plan(
            @PathVariable String plan,
            ItemFilter filter,
            @RequestParam(name = "for", required = false) @Nullable String audience,
            PlanNews news,
            Locale locale,
            Model model) {
        PlanSettings settings = NotHere.orPlan(plan, plans);
        model.addAttribute("page", new PlanPage(readings.of(settings), phrases.in(locale), filter, audience(audience)));
        model.addAttribute("news", news);
        return page(model, "plan", settings.id(), locale);
    }

    /** Nobody of that name: everybody. */
    private static @Nullable Audience audience(@Nullable String id) {
        return Arrays.stream(Audience.values())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/plans/{plan}/items/{id}")
    String item(@PathVariable String plan, @PathVariable String id, Locale locale, Model model) {
        PlanSettings settings = NotHere.orPlan(plan, plans);
        ItemPage page = new ItemPage(readings.of(settings), readings.history(settings, id), phrases.in(locale));
        model.addAttribute("item", page);
        model.addAttribute("open", page.open());
        return page(model, "item", settings.id(), locale);
    }

    @GetMapping("/plans/{plan}/runs")
    String runs(@PathVariable String plan, Locale locale, Model model) {
        PlanSettings settings = NotHere.orPlan(plan, plans);
        model.addAttribute("plan", settings);
        model.addAttribute(
                "runs",
                runs.recent(settings.id(), RUNS).stream()
                        .map(run -> RunView.of(run, phrases.in(locale)))
                        .toList());
        return page(model, "runs", settings.id(), locale);
    }

    @PostMapping("/plans/{plan}/runs")
    String ask(@PathVariable String plan, @RequestParam(defaultValue = "false") boolean dryRun) {
        PlanSettings settings = NotHere.orPlan(plan, plans);
        return look(runs.request(settings.id(), dryRun, Run.Cause.REQUEST, ASKED_BY));
    }

    /** @param still whether the reader wants the page to stand still, rather than to follow the run */
    @GetMapping("/runs/{id}")
    String run(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean still,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Run run = find(id);
        if (!run.state().isFinal() && !still) {
            response.setHeader("Refresh", REFRESH_SECONDS);
        }
        model.addAttribute("run", RunView.of(run, phrases.in(locale)));
        model.addAttribute("still", still);
        runs.waitsUntil(run.id())
                .map(until -> phrases.in(locale).moment(until))
                .ifPresent(until -> model.addAttribute("waitsUntil", until));
        int held = run.dryRun() ? 0 : runs.heldBack(run.id());
        model.addAttribute("held", held);
        model.addAttribute(
                "undoable", run.state().isFinal() && !runs.written(run.id()).isEmpty());
        model.addAttribute("undoneBy", undoneBy(run));
        model.addAttribute("heldCount", heldWords(run, held, phrases.in(locale)));
        model.addAttribute(
                "planTitle",
                plans.find(run.plan())
                        .map(PlanSettings::title)
                        .orElse(run.plan().value()));
        return page(model, "run", run.plan(), locale);
    }

    /** The runs that take this one back, newest first. */
    private List<Long> undoneBy(Run run) {
        return runs.recent(run.plan(), RUNS).stream()
                .filter(later -> !later.dryRun())
                .filter(later -> later.undo() != null && later.undo().run() == run.id())
                .map(Run::id)
                .toList();
    }

    /** What a guard stopped is held back as one, however much it is. */
    private static String heldWords(Run run, int held, Phrases phrases) {
        return run.state() == Run.State.STOPPED ? phrases.say("run.held.stop") : phrases.count("run.held", held);
    }

    @PostMapping("/runs/{id}/approval")
    String approve(@PathVariable String id) {
        return look(runs.approve(find(id).id(), ASKED_BY));
    }

    private Run find(String id) {
        return RunNumber.of(id).flatMap(runs::find).orElseThrow(() -> NotHere.run(id));
    }

    private static String look(Run run) {
        return "redirect:/runs/" + run.id();
    }

    private String page(Model model, String name, PlanId current, Locale locale) {
        model.addAttribute(
                "frame",
                new Frame(name, current.value(), plans.all(), phrases.in(locale).language()));
        return name;
    }
}
