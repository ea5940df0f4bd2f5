package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanCode;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.settings.TopicSettings;
import java.util.List;
import java.util.Objects;

/**
 * A subject that management follows, as a page shows it.
 *
 * @param items the items that it gathers, perhaps none
 */
record TopicView(String name, String note, boolean crossCutting, List<Part> items) {
    /** An item of the topic. */
    record Part(ItemId id, String title, String code, String status) {}

    static TopicView of(TopicSettings topic, PlanReading plan) {
        return new TopicView(
                topic.name(),
                Objects.requireNonNullElse(topic.note(), ""),
                topic.crossCutting(),
                plan.list().items().stream()
                        .filter(item -> topic.items().stream().anyMatch(words -> isMeant(words, item, plan)))
                        .map(item -> new Part(item.id(), item.title(), item.text(Field.CODE), item.text(Field.STATUS)))
                        .toList());
    }

    /** Topics name their items by title, or by a code, which may stand on several. */
    private static boolean isMeant(String words, PlanItem item, PlanReading plan) {
        return item.title().equalsIgnoreCase(words)
                || plan.settings().codes().find(item.text(Field.CODE)).stream()
                        .map(PlanCode::code)
                        .anyMatch(words::equalsIgnoreCase);
    }
}
