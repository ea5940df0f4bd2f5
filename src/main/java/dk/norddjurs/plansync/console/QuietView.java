package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.plan.ItemId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A finding that somebody's decision keeps quiet.
 *
 * @param id      of its divergence
 * @param subject what it is about
 * @param kind    what it was
 * @param reason  what it said
 * @param decided what was decided
 */
record QuietView(long id, String subject, String kind, String reason, String decided) {
    static List<QuietView> of(PlanReading plan, Phrases phrases) {
        Map<ItemId, String> titles = plan.titles();
        ChoiceViews choices = new ChoiceViews(plan, phrases);
        return plan.quiet().stream()
                .sorted(Comparator.comparing(OpenDivergence::id))
                .map(row -> new QuietView(
                        row.id(),
                        phrases.wording().of(row.now().subject(), item -> titles.getOrDefault(item, "#" + item)),
                        phrases.wording().of(row.now().kind()),
                        phrases.wording().of(row.now().reason()),
                        choices.decided(row.now())))
                .toList();
    }
}
