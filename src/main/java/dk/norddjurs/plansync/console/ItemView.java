package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.settings.FieldSettings;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item as a page shows it.
 *
 * @param id      names its place on the page
 * @param amounts one for each year of the plan
 */
record ItemView(
        ItemId id,
        String title,
        String code,
        String committees,
        String responsible,
        String status,
        String timing,
        List<Money> amounts,
        String next,
        String latest) {
    /**
     * An amount of the list.
     *
     * @param column     what the list calls the field
     * @param figure     kroner
     * @param divergence the open divergence about it, or null
     */
    record Money(String column, String figure, @Nullable Long divergence) {}

    static ItemView of(PlanItem item, PlanReading plan, Phrases phrases) {
        return new ItemView(
                item.id(),
                item.title(),
                item.text(Field.CODE),
                item.text(Field.COMMITTEES),
                item.text(Field.RESPONSIBLE),
                item.text(Field.STATUS),
                item.text(Field.TIMING),
                plan.amounts().stream()
                        .map(field -> money(item, field, plan, phrases))
                        .toList(),
                phrases.wording().of(plan.ofAgenda(item, Field.NEXT_TREATMENT)),
                phrases.wording().of(plan.ofAgenda(item, Field.LATEST_DECISION)));
    }

    private static Money money(PlanItem item, FieldSettings settings, PlanReading plan, Phrases phrases) {
        Field field = settings.rule().field();
        Value value = item.value(field);
        Optional<Long> divergence = plan.divergence(item.id(), field)
                .filter(open -> open.isShown(plan.now()))
                .map(OpenDivergence::id);
        return new Money(
                settings.column(),
                value instanceof Amount amount
                        ? phrases.wording().figure(amount)
                        : item.unreadable().contains(field) ? phrases.say("item.unreadable") : "–",
                divergence.orElse(null));
    }
}
