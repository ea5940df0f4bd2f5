package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.link.Group;
import dk.norddjurs.plansync.plan.Day;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Timing;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the list alone shows: rows that are gone, codes that stand twice, times that have passed. */
final class PlanFindings {
    private final Situation situation;

    PlanFindings(Situation situation) {
        this.situation = situation;
    }

    void addTo(OutcomeBuilder outcome) {
        situation.list().removed().forEach(item -> outcome.divergences.add(removed(item)));
        situation.links().groups().forEach(group -> outcome.divergences.add(sameCode(group)));
        situation.list().items().forEach(item -> addOverdue(item, outcome));
    }

    private static Divergence removed(PlanItem item) {
        return Divergence.of(
                new Subject.OfItem(item.id()),
                Field.ITEM,
                Kind.REMOVED_FROM_LIST,
                Reason.of("removed-from-list", new Text(item.title())));
    }

    private Divergence sameCode(Group group) {
        Map<?, PlanItem> items =
                situation.list().items().stream().collect(Collectors.toMap(PlanItem::id, Function.identity()));
        String titles = group.items().stream()
                .map(items::get)
                .filter(Objects::nonNull)
                .map(item -> "»" + item.title() + "«")
                .collect(Collectors.joining(", "));
        return Divergence.of(
                new Subject.OfGroup(group.code()),
                Field.CODE,
                Kind.SAME_CODE_TWICE,
                Reason.of("same-code-twice", new Text(group.code()), new Text(titles)));
    }

    private void addOverdue(PlanItem item, OutcomeBuilder outcome) {
        if (situation.rules().isDone(item) || situation.rules().isPostponed(item)) {
            return;
        }
        Timing.window(item.text(Field.TIMING))
                .filter(window -> window.until().isBefore(situation.today()))
                .ifPresent(window -> outcome.divergences.add(Divergence.of(
                        new Subject.OfItem(item.id()),
                        Field.TIMING,
                        Kind.OVERDUE,
                        Reason.of(
                                "overdue",
                                new Text(item.text(Field.TIMING)),
                                new Day(window.until()),
                                orDash(item.text(Field.STATUS))))));
    }

    private static Text orDash(String text) {
        return new Text(text.isEmpty() ? "–" : text);
    }
}
