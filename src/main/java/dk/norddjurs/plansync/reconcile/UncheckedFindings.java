package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Fields on which nothing could be decided although their system was asked: unknown must be told, or it looks like
 * agreement. A reason that concerns many items is told once. What another finding tells already, such as an unread
 * meeting, is not told again.
 */
final class UncheckedFindings {
    /** So many items may have the same trouble before it is told as one. */
    private static final int MANY = 5;

    private static final Set<String> PLAIN = Set.of("section-unknown", "group-of-sections", "sum-too-large");
    private static final Set<String> OF_THE_EXPORT = Set.of("price-level", "not-in-export", "row-may-belong");

    private final Map<ItemId, PlanItem> items;

    UncheckedFindings(Situation situation) {
        this.items = situation.list().items().stream().collect(Collectors.toMap(PlanItem::id, Function.identity()));
    }

    void addTo(OutcomeBuilder outcome) {
        Map<Reason, List<Outcome.Unchecked>> byReason = outcome.unchecked.stream()
                .filter(this::isNews)
                .collect(Collectors.groupingBy(Outcome.Unchecked::reason, LinkedHashMap::new, Collectors.toList()));
        byReason.forEach((reason, fields) -> {
            boolean many =
                    fields.stream().map(Outcome.Unchecked::subject).distinct().count() > MANY;
            if (many && OF_THE_EXPORT.contains(reason.key())) {
                outcome.divergences.add(notChecked(ofExport(reason), Field.AMOUNTS, reason));
            } else {
                fields.forEach(one -> outcome.divergences.add(notChecked(one.subject(), one.field(), one.reason())));
            }
        });
    }

    /** Of a cell that cannot be read only the cell itself is told, not all that hangs on it. */
    private boolean isNews(Outcome.Unchecked one) {
        String key = one.reason().key();
        return PLAIN.contains(key)
                || OF_THE_EXPORT.contains(key)
                || (key.equals("cell-unreadable") && isUnreadable(one.subject(), one.field()));
    }

    private boolean isUnreadable(Subject subject, Field field) {
        return subject instanceof Subject.OfItem item
                && items.containsKey(item.item())
                && items.get(item.item()).unreadable().contains(field);
    }

    private static Subject ofExport(Reason reason) {
        String what = reason.args().get(reason.args().size() - 1).toString();
        return new Subject.OfSource("budget/" + reason.key() + "/" + what);
    }

    private static Divergence notChecked(Subject subject, Field field, Reason reason) {
        return Divergence.of(subject, field, Kind.NOT_CHECKED, reason);
    }
}
