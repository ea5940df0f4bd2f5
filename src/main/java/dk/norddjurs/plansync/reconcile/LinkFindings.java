package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.link.Dispute;
import dk.norddjurs.plansync.link.LinkedPoint;
import dk.norddjurs.plansync.link.Suggestion;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people must say of links: those that the texts suggest, and lines that two plans take for theirs. */
final class LinkFindings {
    /** Without these nobody can tell whether a link is missing. */
    private static final Set<Field> NEEDED = Set.of(Field.TITLE, Field.CODE, Field.PSP_ELEMENTS, Field.CASE_NUMBERS);

    private final Situation situation;

    LinkFindings(Situation situation) {
        this.situation = situation;
    }

    void addTo(OutcomeBuilder outcome) {
        situation
                .links()
                .known()
                .decided()
                .forEach(link -> outcome.decided.add(new Identity(link.subject(), Field.ITEM)));
        addBlind(outcome);
        Map<ItemId, String> titles =
                situation.list().items().stream().collect(Collectors.toMap(PlanItem::id, PlanItem::title));
        situation
                .links()
                .suggestions()
                .forEach(suggestion -> outcome.divergences.add(new Divergence(
                        suggestion.link().subject(),
                        Field.ITEM,
                        Kind.LINK_TO_CONFIRM,
                        reason(
                                suggestion,
                                new Text(titles.getOrDefault(suggestion.link().item(), "–"))),
                        null,
                        null,
                        evidence(suggestion))));
        situation
                .links()
                .disputes()
                .forEach(dispute -> outcome.divergences.add(new Divergence(
                        new Subject.OfMoney(dispute.key()),
                        Field.AMOUNTS,
                        Kind.LINE_OF_TWO_PLANS,
                        reason(dispute),
                        null,
                        null,
                        situation.budget().seen().stream()
                                .map(export -> BudgetEvidence.ofLines(export, dispute.lines()))
                                .toList())));
    }

    /** What was not read tonight may have shown a link before. */
    private void addBlind(OutcomeBuilder outcome) {
        List<PlanItem> items = situation.list().items();
        boolean rows = situation.budget().seen().stream()
                .flatMap(export -> export.unread().stream())
                .anyMatch(situation.links()::mayBelongToNone);
        boolean meetings = situation.agenda().seen().stream()
                .anyMatch(said -> !said.problems().isEmpty());
        if (rows
                || meetings
                || items.stream().anyMatch(item -> NEEDED.stream().anyMatch(item.unreadable()::contains))) {
            outcome.blind.add(Kind.LINK_TO_CONFIRM);
        }
        if (rows || items.stream().anyMatch(BudgetReadings::areKeysUnreadable)) {
            outcome.blind.add(Kind.LINE_OF_TWO_PLANS);
        }
    }

    List<SuggestedLink> suggestions() {
        return situation.links().suggestions().stream()
                .map(one -> new SuggestedLink(one.link(), one.score(), one.words(), one.text(), evidence(one)))
                .toList();
    }

    private static Reason reason(Suggestion suggestion, Text title) {
        Text text = new Text(suggestion.text());
        Text score = new Text(Integer.toString(suggestion.score()));
        Text words = new Text(String.join(", ", suggestion.words()));
        Text shown = new Text(suggestion.shown());
        boolean budget = !suggestion.lines().isEmpty();
        return switch (suggestion.link().key().kind()) {
            case CODE ->
                budget
                        ? Reason.of("link-by-code.budget", text, title, score, words, shown)
                        : Reason.of("link-by-code.agenda", text, title, score, words, shown);
            case PSP -> Reason.of("link-by-psp", text, title, score, words, shown);
            case CASE -> Reason.of("link-by-case", text, title, score, words, shown);
            case TEXT ->
                budget
                        ? Reason.of("link-by-text.budget", text, title, score, words)
                        : Reason.of("link-by-text.agenda", text, title, score, words);
        };
    }

    static Reason reason(Dispute dispute) {
        String plans = dispute.plans().stream().map(PlanId::value).collect(Collectors.joining(", "));
        return Reason.of("line-of-two-plans", new Text(dispute.key()), new Text(plans));
    }

    private List<Evidence> evidence(Suggestion suggestion) {
        Stream<Evidence> lines = situation.budget().seen().stream()
                .filter(export -> !suggestion.lines().isEmpty())
                .map(export -> BudgetEvidence.ofLines(export, suggestion.lines()));
        return Stream.concat(lines, suggestion.points().stream().map((LinkedPoint point) -> AgendaEvidence.of(point)))
                .toList();
    }
}
