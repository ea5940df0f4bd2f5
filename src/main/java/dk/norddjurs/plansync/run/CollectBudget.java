package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.connector.AcceptedExports;
import dk.norddjurs.plansync.connector.BudgetArrival;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.connector.SupplyTroubles;
import dk.norddjurs.plansync.settings.PlanSettings.BudgetLink;
import dk.norddjurs.plansync.snapshot.BudgetSnapshot;
import dk.norddjurs.plansync.snapshot.Checked;
import dk.norddjurs.plansync.snapshot.Source;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The step that takes the newest accepted export of the plan's profile. It follows the reading of the list, for of a whole
 * ledger only what may concern an item is kept.
 */
@Component("collectBudget")
public class CollectBudget {
    private final AcceptedExports exports;
    private final SupplyTroubles troubles;
    private final Linking linking;
    private final Clock clock;

    CollectBudget(AcceptedExports exports, SupplyTroubles troubles, Linking linking, Clock clock) {
        this.exports = exports;
        this.troubles = troubles;
        this.linking = linking;
        this.clock = clock;
    }

    /** @throws SourceFailed if there is no export, or it can no longer be read */
    public void collect(RunInProgress run) {
        BudgetLink link = run.plan.budget();
        // What was accepted holds until it is too old; but somebody should see that nothing new can come.
        run.problems.addAll(blocked());
        BudgetSnapshot newest = exports.newest(link.profile(), linking.sieve(run))
                .orElseThrow(() -> new SourceFailed(
                        Source.BUDGET,
                        exports.held(link.profile())
                                .map(CollectBudget::sentence)
                                .orElse("Der er endnu ikke modtaget noget budgetudtræk til profilen »" + link.profile()
                                        + "«. Læg et udtræk i mappen »" + link.profile() + "« i indbakken."
                                        + because())));
        run.budget =
                exports.held(link.profile()).map(held -> held(held, newest)).orElseGet(() -> fresh(newest, link));
    }

    /** What arrived last says too little, and what arrived before is no longer what the budget system says. */
    private static Checked<BudgetSnapshot> held(BudgetArrival.Held held, BudgetSnapshot newest) {
        return new Checked.NotChecked<>(sentence(held), newest.acceptedAt());
    }

    private static String sentence(BudgetArrival.Held held) {
        return "Budgetudtrækket " + held.file() + " er holdt tilbage. " + held.reason();
    }

    private Checked<BudgetSnapshot> fresh(BudgetSnapshot newest, BudgetLink link) {
        return isStale(newest, link.staleAfter()) ? stale(newest, link) : new Checked.Seen<>(newest);
    }

    private boolean isStale(BudgetSnapshot export, Duration staleAfter) {
        return export.acceptedAt().plus(staleAfter).isBefore(clock.instant());
    }

    private List<String> blocked() {
        return troubles.all().stream()
                .map(trouble -> trouble.told(clock.getZone()))
                .toList();
    }

    private String because() {
        return blocked().stream().map(trouble -> " " + trouble).collect(Collectors.joining());
    }

    private Checked<BudgetSnapshot> stale(BudgetSnapshot export, BudgetLink link) {
        return new Checked.NotChecked<>(
                "Det nyeste budgetudtræk, " + export.file() + ", er mere end "
                        + link.staleAfter().toDays() + " dage gammelt. Læg et nyt i mappen »" + link.profile()
                        + "« i indbakken." + because(),
                export.acceptedAt());
    }
}
