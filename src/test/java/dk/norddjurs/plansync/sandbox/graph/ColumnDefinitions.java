package dk.norddjurs.plansync.sandbox.graph;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Columns as programs define them: Graph takes a name in ASCII, a display name and one facet. */
final class ColumnDefinitions {
    private static final Set<String> KNOWN = Set.of(
            "name",
            "displayName",
            "description",
            "required",
            "indexed",
            "text",
            "number",
            "currency",
            "choice",
            "dateTime",
            "boolean");

    private ColumnDefinitions() {}

    /** What is wrong with the definition, if anything. */
    static Optional<String> refusal(JsonNode column) {
        String name = column.path("name").asString("");
        if (!name.matches("[A-Za-z][A-Za-z0-9]{0,31}")) {
            return Optional.of("The name '" + name + "' would be escaped");
        }
        Optional<String> unknown = column.propertyNames().stream()
                .filter(key -> !KNOWN.contains(key))
                .findFirst();
        if (unknown.isPresent()) {
            return Optional.of("Unknown property " + unknown.get());
        }
        boolean unindexable = column.path("text").path("allowMultipleLines").asBoolean(false)
                || column.path("choice").path("displayAs").asString("").equals("checkBoxes");
        return column.path("indexed").asBoolean(false) && unindexable
                ? Optional.of("A column of that type cannot be indexed")
                : Optional.empty();
    }

    static SandboxField field(JsonNode column) {
        List<String> choices = column.path("choice").path("choices").values().stream()
                .map(JsonNode::asString)
                .toList();
        SandboxField field = new SandboxField(
                column.path("name").asString(),
                column.path("displayName").asString(column.path("name").asString()),
                kind(column),
                choices);
        return column.path("required").asBoolean(false) ? field.mandatory() : field;
    }

    private static SandboxColumn kind(JsonNode column) {
        if (column.has("text")) {
            boolean lines = column.path("text").path("allowMultipleLines").asBoolean(false);
            boolean rich = column.path("text").path("textType").asString("").equals("richText");
            return rich ? SandboxColumn.RICH_NOTE : lines ? SandboxColumn.NOTE : SandboxColumn.TEXT;
        } else if (column.has("choice")) {
            return column.path("choice").path("displayAs").asString("").equals("checkBoxes")
                    ? SandboxColumn.MULTI_CHOICE
                    : SandboxColumn.CHOICE;
        } else if (column.has("dateTime")) {
            return column.path("dateTime").path("format").asString("").equals("dateOnly")
                    ? SandboxColumn.DATE
                    : SandboxColumn.DATE_TIME;
        } else if (column.has("boolean")) {
            return SandboxColumn.BOOLEAN;
        }
        return column.has("currency") ? SandboxColumn.CURRENCY : SandboxColumn.NUMBER;
    }
}
