package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.run.BulkDecisions;
import dk.norddjurs.plansync.run.Decisions;
import dk.norddjurs.plansync.run.Wish;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.settings.Plans;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms that decide. Each is answered by the plan's page, at the finding that was decided on. */
@ConditionalOnWebApplication
@Controller
class DecisionPages {
    /** Until people sign in, this is all that is known of who decides. */
    private static final String DECIDED_BY = "konsollen";

    private final Plans plans;
    private final PlanReadings readings;
    private final Decisions decisions;
    private final BulkDecisions bulk;
    private final PhraseBook phrases;

    DecisionPages(Plans plans, PlanReadings readings, Decisions decisions, BulkDecisions bulk, PhraseBook phrases) {
        this.plans = plans;
        this.readings = readings;
        this.decisions = decisions;
        this.bulk = bulk;
        this.phrases = phrases;
    }

    @PostMapping("/divergences/{id}/decision")
    String decide(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(required = false) @Nullable String seen) {
        Decisions.Found found = decisions.decide(number(id), Wishes.wish(choice, until, why), seen, DECIDED_BY);
        return back(found, "decided");
    }

    @PostMapping("/divergences/{id}/decision/withdrawal")
    String withdraw(@PathVariable String id) {
        return back(decisions.withdraw(number(id), DECIDED_BY), "withdrawn");
    }

    /** Shows exactly what would be decided on. */
    @GetMapping("/plans/{plan}/decisions")
    String select(@PathVariable String plan, BulkWish wish, Locale locale, Model model) {
        PlanSettings settings = NotHere.orPlan(plan, plans);
        BulkDecisions.Selection found = bulk.select(settings, wish.filter(), Wishes.choice(wish.choice()));
        model.addAttribute("page", new BulkPage(readings.of(settings), found, wish, phrases.in(locale)));
        model.addAttribute(
                "frame",
                new Frame("decisions", plan, plans.all(), phrases.in(locale).language()));
        return "decisions";
    }

    @PostMapping("/plans/{plan}/decisions")
    String decideMany(
            @PathVariable String plan,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") List<String> seen) {
        PlanSettings settings = NotHere.orPlan(plan, plans);
        Wish wish = Wishes.wish(choice, until, why);
        BulkDecisions.Result result = bulk.settle(settings, wish, tokens(seen), DECIDED_BY);
        return "redirect:/plans/" + settings.id() + "?settled="
                + result.settled().size() + "&left=" + result.left().size() + "#divergences";
    }

    /** Each is an id, a full stop and a token. */
    private static Map<Long, String> tokens(List<String> seen) {
        Map<Long, String> tokens = new LinkedHashMap<>();
        seen.forEach(one -> {
            String[] parts = one.split("\\.", 2);
            RunNumber.of(parts[0]).ifPresent(id -> tokens.put(id, parts.length == 2 ? parts[1] : ""));
        });
        return tokens;
    }

    private static String back(Decisions.Found found, String what) {
        long id = found.divergence().id();
        String place = found.divergence().isOpen() ? "d" + id : "quiet";
        return "redirect:/plans/" + found.plan().id() + "?" + what + "=" + id + "#" + place;
    }

    private static long number(String id) {
        return RunNumber.of(id).orElseThrow(() -> NotHere.divergence(id));
    }
}
