package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.ReadMark;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.settings.FieldSettings;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/**
 * Which column carries which field, and in which list. It is remembered in the mark of a reading.
 *
 * @param site    the site's id
 * @param list    the list's id
 * @param columns one for each field of the plan, in the order of their names
 */
record Matching(String site, String list, List<MatchedColumn> columns) {
    Matching {
        columns = columns.stream()
                .sorted(Comparator.comparing(MatchedColumn::field))
                .toList();
    }

    /** The matching that a mark remembers, or nothing if it is not in our hand. */
    static Optional<Matching> rememberedIn(ReadMark mark) {
        try {
            return Optional.of(Json.MAPPER.readValue(mark.columns(), Matching.class));
        } catch (JacksonException | NullPointerException e) {
            return Optional.empty();
        }
    }

    String asText() {
        return Json.MAPPER.writeValueAsString(this);
    }

    /** Whether it was made under the same configuration of list and fields. */
    boolean isFor(PlanSettings plan) {
        return site.equals(plan.list().site())
                && list.equals(plan.list().list())
                && columns.size() == plan.fields().size()
                && plan.fields().stream().allMatch(this::has);
    }

    private boolean has(FieldSettings field) {
        return columns.stream()
                .anyMatch(column -> column.asField().equals(field.rule().field())
                        && column.type() == field.type()
                        && column.column().equals(field.column()));
    }

    Optional<MatchedColumn> of(Field field) {
        return columns.stream().filter(column -> column.asField().equals(field)).findFirst();
    }

    /** The fields that a request must ask for, as Graph writes it: it leaves out what is not named. */
    String expansion() {
        return columns.stream()
                .map(MatchedColumn::readAs)
                .distinct()
                .collect(Collectors.joining(",", "fields(select=", ")"));
    }
}
