package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldType;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.settings.FieldSettings;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * A column as a field wants it.
 *
 * @param field      the field
 * @param name       the internal name to be given: {@code Plan} and the field's name in ASCII, such as {@code
 *                   PlanAmount2025}, so that it meets none of SharePoint's own; the title is {@code Title} in every list
 * @param definition what Graph wants to be sent, or nothing if plansync cannot make such a column
 */
record NewColumn(FieldSettings field, String name, Optional<ObjectNode> definition) {
    private static final String TITLE = "Title";
    private static final int LONGEST = 32;
    private static final Set<Field> LOOKED_FOR =
            Set.of(Field.CODE, Field.SECTION, Field.THEME, Field.RESPONSIBLE, Field.STATUS);

    /** The columns of a plan's list. @param today on which committees that are closed are not offered any more */
    static List<NewColumn> of(PlanSettings plan, LocalDate today) {
        return plan.fields().stream().map(field -> of(plan, field, today)).toList();
    }

    private static NewColumn of(PlanSettings plan, FieldSettings settings, LocalDate today) {
        Field field = settings.rule().field();
        String name = name(field);
        ObjectNode definition = Json.object();
        boolean known = facet(definition, settings.type(), choices(plan, field, today));
        definition
                .put("name", name)
                .put("displayName", settings.column())
                .put("description", description(settings))
                .put("required", settings.rule().required() && settings.rule().owner() == Owner.LIST)
                .put("indexed", LOOKED_FOR.contains(field) && !definition.has("boolean"));
        return new NewColumn(settings, name, known ? Optional.of(definition) : Optional.empty());
    }

    boolean isTitle() {
        return name.equals(TITLE);
    }

    /** What people call the type. */
    String type() {
        return definition.map(Shape::of).map(Shape::danish).orElse(field.type().toString());
    }

    static String name(Field field) {
        if (field.equals(Field.TITLE)) {
            return TITLE;
        }
        String name = Arrays.stream(field.name().split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining("", "Plan", ""));
        return name.length() <= LONGEST
                ? name
                : name.substring(0, LONGEST - 8)
                        + String.format("%08x", field.name().hashCode());
    }

    /** What the plan's file knows that people choose among, perhaps nothing. */
    private static List<String> choices(PlanSettings plan, Field field, LocalDate today) {
        if (field.equals(Field.SECTION)) {
            return plan.sections().stream().map(section -> section.name()).toList();
        } else if (field.equals(Field.THEME)) {
            return plan.themes();
        } else if (field.equals(Field.STATUS)) {
            return plan.statuses().all();
        } else if (field.equals(Field.COMMITTEES)) {
            return plan.committees().all().stream()
                    .filter(committee -> committee.existsOn(today))
                    .map(committee -> committee.code())
                    .toList();
        }
        return List.of();
    }

    private static boolean facet(ObjectNode column, FieldType type, List<String> choices) {
        switch (type) {
            case TEXT ->
                column.putObject("text").put("allowMultipleLines", false).put("maxLength", 255);
            case NOTE -> lines(column);
            case AMOUNT -> column.putObject("currency").put("locale", "da-DK");
            case CHOICE, CHOICES -> choose(column, type == FieldType.CHOICES, choices);
            case DATE ->
                column.putObject("dateTime").put("displayAs", "standard").put("format", "dateOnly");
            case YES_NO -> column.putObject("boolean");
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Without anything to choose among, a text: of several lines where there may be several names. */
    private static void choose(ObjectNode column, boolean several, List<String> choices) {
        if (!choices.isEmpty()) {
            ObjectNode choice = column.putObject("choice")
                    .put("allowTextEntry", false)
                    .put("displayAs", several ? "checkBoxes" : "dropDownMenu");
            choices.forEach(choice.putArray("choices")::add);
        } else if (several) {
            lines(column);
        } else {
            column.putObject("text").put("allowMultipleLines", false).put("maxLength", 255);
        }
    }

    private static void lines(ObjectNode column) {
        column.putObject("text")
                .put("allowMultipleLines", true)
                .put("appendChangesToExistingText", false)
                .put("linesForEditing", 6)
                .put("textType", "plain");
    }

    private static String description(FieldSettings field) {
        return switch (field.rule().owner()) {
            case AGENDA -> "Kun plansync skriver her, efter dagsordenerne. Ret ikke i kolonnen.";
            case BUDGET ->
                "Budgetsystemet kender beløbet; plansync siger til eller retter, når det ændrer sig. Hele kr.";
            case LIST -> field.type() == FieldType.CHOICES ? "Flere adskilles med semikolon." : "";
        };
    }
}
