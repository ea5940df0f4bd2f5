package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.run.Runs;
import dk.norddjurs.plansync.run.UndoPreview;
import dk.norddjurs.plansync.run.UndoPreviews;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.settings.Plans;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes back what a run wrote: first a page that lists it, then the button, then the page of the run that does it. */
@ConditionalOnWebApplication
@Controller
class UndoPages {
    /** Until people sign in, this is all that is known of who asks. */
    private static final String ASKED_BY = "konsollen";

    private final Plans plans;
    private final PlanReadings readings;
    private final Runs runs;
    private final UndoPreviews previews;
    private final PhraseBook phrases;

    UndoPages(Plans plans, PlanReadings readings, Runs runs, UndoPreviews previews, PhraseBook phrases) {
        this.plans = plans;
        this.readings = readings;
        this.runs = runs;
        this.previews = previews;
        this.phrases = phrases;
    }

    /**
     * Shows what would be written.
     *
     * @param chosen  whether every item is chosen at first
     * @param nothing whether the reader has just pressed the button without having chosen anything
     */
    @GetMapping("/runs/{id}/undo")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "true") boolean chosen,
            @RequestParam(defaultValue = "false") boolean nothing,
            Locale locale,
            Model model) {
        Run run = find(id);
        PlanSettings plan = NotHere.orPlan(run.plan().value(), plans);
        UndoPreview preview = previews.of(run.id());
        Phrases words = phrases.in(locale);
        model.addAttribute("undo", new UndoPage(preview, readings.of(plan), chosen, words));
        model.addAttribute("nothing", nothing);
        model.addAttribute("frame", new Frame("undo", plan.id().value(), plans.all(), words.language()));
        return "undo";
    }

    /** @param item the numbers of the chosen items; a button pressed without any takes nothing back */
    @PostMapping("/runs/{id}/undo")
    String undo(@PathVariable String id, @RequestParam(defaultValue = "") List<String> item) {
        Run run = find(id);
        NotHere.orPlan(run.plan().value(), plans);
        List<ItemId> items = item.stream()
                .map(RunNumber::of)
                .flatMap(Optional::stream)
                .map(ItemId::new)
                .toList();
        return items.isEmpty()
                ? "redirect:/runs/" + run.id() + "/undo?chosen=false&nothing=true"
                : "redirect:/runs/"
                        + runs.undo(run.id(), items, false, ASKED_BY).id();
    }

    private Run find(String id) {
        return RunNumber.of(id).flatMap(runs::find).orElseThrow(() -> NotHere.run(id));
    }
}
