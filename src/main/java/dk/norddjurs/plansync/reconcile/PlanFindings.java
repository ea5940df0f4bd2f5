package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.link.Successor;
import dk.norddjurs.plansync.plan.Day;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.TimeWindow;
import dk.norddjurs.plansync.plan.Timing;
import dk.norddjurs.plansync.snapshot.Source;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the list alone shows: rows that are gone, codes that stand twice, times that have passed. */
final class PlanFindings {
    private final Situation situation;
    private final Map<ItemId, String> titles;

    PlanFindings(Situation situation) {
        this.situation = situation;
        this.titles = situation.list().items().stream().collect(Collectors.toMap(PlanItem::id, PlanItem::title));
    }

    void addTo(OutcomeBuilder outcome) {
        situation.list().removed().forEach(item -> outcome.divergences.add(removed(item)));
        situation.links().sharedCodes().forEach((code, items) -> outcome.divergences.add(sameCode(code, items)));
        situation.list().items().forEach(item -> addOverdue(item, outcome));
    }

    private Divergence removed(PlanItem item) {
        List<Successor> successors = situation.links().successorsOf(item.id());
        return Divergence.of(
                new Subject.OfItem(item.id()),
                Field.ITEM,
                Kind.REMOVED_FROM_LIST,
                successors.isEmpty()
                        ? Reason.of("removed-from-list", new Text(item.title()))
                        : madeAnew(item, successors),
                successors.stream().map(this::evidence).toArray(Evidence[]::new));
    }

    /** The surest resemblance is told, and every row that has it. */
    private Reason madeAnew(PlanItem gone, List<Successor> successors) {
        Successor surest =
                successors.stream().min(Comparator.comparing(Successor::by)).orElseThrow();
        String named = successors.stream()
                .filter(one -> one.by() == surest.by())
                .map(one -> "»" + titles.get(one.item()) + "«")
                .collect(Collectors.joining(", "));
        String reason = switch (surest.by()) {
            case PSP -> "removed-from-list.same-psp";
            case CODE -> "removed-from-list.same-code";
            case TITLE -> "removed-from-list.same-title";
        };
        return Reason.of(reason, new Text(gone.title()), new Text(named), new Text(surest.what()));
    }

    private Evidence evidence(Successor successor) {
        PlanItem row = situation.list().items().stream()
                .filter(item -> item.id().equals(successor.item()))
                .findFirst()
                .orElseThrow();
        return new Evidence(Source.LIST, row.title(), List.of(row.key().value()), "");
    }

    private Divergence sameCode(String code, Set<ItemId> items) {
        String named = items.stream().map(id -> "»" + titles.get(id) + "«").collect(Collectors.joining(", "));
        return Divergence.of(
                new Subject.OfGroup(code),
                Field.CODE,
                Kind.SAME_CODE_TWICE,
                Reason.of("same-code-twice", new Text(code), new Text(named)));
    }

    private void addOverdue(PlanItem item, OutcomeBuilder outcome) {
        if (situation.rules().isDone(item) || situation.rules().isPostponed(item)) {
            return;
        }
        Timing.window(item.text(Field.TIMING))
                .filter(window -> window.until().isBefore(situation.today()))
                .ifPresent(window -> addOverdue(item, window, outcome));
    }

    private static void addOverdue(PlanItem item, TimeWindow window, OutcomeBuilder outcome) {
        Subject subject = new Subject.OfItem(item.id());
        if (item.unreadable().contains(Field.STATUS)) {
            outcome.unchecked(subject, Field.TIMING, Reason.of("cell-unreadable"));
            return;
        }
        outcome.divergences.add(Divergence.of(
                subject,
                Field.TIMING,
                Kind.OVERDUE,
                Reason.of(
                        "overdue",
                        new Text(item.text(Field.TIMING)),
                        new Day(window.until()),
                        orDash(item.text(Field.STATUS)))));
    }

    private static Text orDash(String text) {
        return new Text(text.isEmpty() ? "–" : text);
    }
}
