package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.connector.AcceptedExports;
import dk.norddjurs.plansync.connector.SupplyTroubles;
import dk.norddjurs.plansync.settings.Plans;
import java.time.Clock;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of the budget files that arrived, where finance accepts what is held. */
@ConditionalOnWebApplication
@Controller
class BudgetPages {
    /** Until people sign in, this is all that is known of who accepts. */
    private static final String ACCEPTED_BY = "konsollen";

    private static final int ARRIVALS = 100;

    private final Plans plans;
    private final AcceptedExports exports;
    private final SupplyTroubles troubles;
    private final PhraseBook phrases;
    private final Clock clock;

    BudgetPages(Plans plans, AcceptedExports exports, SupplyTroubles troubles, PhraseBook phrases, Clock clock) {
        this.troubles = troubles;
        this.clock = clock;
        this.plans = plans;
        this.exports = exports;
        this.phrases = phrases;
    }

    @GetMapping("/budget-files")
    String files(Locale locale, Model model) {
        Phrases words = phrases.in(locale);
        model.addAttribute(
                "arrivals",
                exports.recent(ARRIVALS).stream()
                        .map(arrival -> ArrivalView.of(arrival, exports, words))
                        .toList());
        model.addAttribute(
                "troubles",
                troubles.all().stream()
                        .map(trouble -> trouble.told(clock.getZone()))
                        .toList());
        model.addAttribute(
                "frame", new Frame("budget-files", plans.all().get(0).id().value(), plans.all(), words.language()));
        return "budget-files";
    }

    @PostMapping("/budget-files/{profile}/{sha256}/acceptance")
    String accept(@PathVariable String profile, @PathVariable String sha256) {
        if (!exports.release(profile, sha256, ACCEPTED_BY)) {
            throw new NotHeld();
        }
        return "redirect:/budget-files";
    }

    /** There is nothing to accept: the message is Danish, and says why. */
    static final class NotHeld extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotHeld() {
            super(
                    "Udtrækket er ikke holdt tilbage: det er taget i brug, eller der er kommet et nyere. Se Budgetfiler.");
        }
    }
}
