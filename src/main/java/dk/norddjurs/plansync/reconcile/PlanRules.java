package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.plan.Committees;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Section;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the reconciliation must know of a plan; all of it comes from the plan's file.
 *
 * @param fields     the rule of every field
 * @param sections   the sections
 * @param committees the committees
 * @param done       the status texts that mean finished
 * @param awaiting   the status texts that mean "awaits a committee"
 * @param postponed  the status texts that mean put off
 * @param notUpdatedAfter how long a row may go without anybody's edit
 * @param zone       the municipality's time zone
 */
public record PlanRules(
        List<FieldRule> fields,
        List<Section> sections,
        Committees committees,
        Set<String> done,
        Set<String> awaiting,
        Set<String> postponed,
        Duration notUpdatedAfter,
        ZoneId zone) {

    /** The section that the item says it stands in, if the plan has it. */
    Optional<Section> sectionOf(PlanItem item) {
        String name = item.text(Field.SECTION);
        return sections.stream()
                .filter(section -> section.name().equalsIgnoreCase(name))
                .findFirst();
    }

    boolean isDone(PlanItem item) {
        return statusIn(done, item);
    }

    boolean isAwaiting(PlanItem item) {
        return statusIn(awaiting, item);
    }

    boolean isPostponed(PlanItem item) {
        return statusIn(postponed, item);
    }

    private static boolean statusIn(Set<String> statuses, PlanItem item) {
        return statuses.stream().anyMatch(item.text(Field.STATUS)::equalsIgnoreCase);
    }
}
