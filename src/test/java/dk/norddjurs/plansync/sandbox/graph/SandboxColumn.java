package dk.norddjurs.plansync.sandbox.graph;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The kinds of columns that the sandbox knows, each with its facet and with what may be written to it. */
public enum SandboxColumn {
    TEXT,
    NOTE,
    RICH_NOTE,
    APPENDING_NOTE,
    NUMBER,
    CURRENCY,
    CHOICE,
    MULTI_CHOICE,
    DATE,
    DATE_TIME,
    BOOLEAN,
    PERSON,
    PEOPLE,
    LOOKUP,
    LOOKUPS,
    /** A second appearance of the title, as SharePoint lists it: read-only and without a facet. */
    LINK_TITLE;

    boolean isReadOnly() {
        return this == LINK_TITLE;
    }

    /** Whether its cells hold ids of another list's rows. */
    boolean isReference() {
        return this == PERSON || this == PEOPLE || this == LOOKUP || this == LOOKUPS;
    }

    boolean takesSeveral() {
        return this == PEOPLE || this == LOOKUPS;
    }

    void describe(ObjectNode column, List<String> choices) {
        switch (this) {
            case TEXT ->
                column.putObject("text").put("allowMultipleLines", false).put("maxLength", 255);
            case NOTE, RICH_NOTE, APPENDING_NOTE ->
                column.putObject("text")
                        .put("allowMultipleLines", true)
                        .put("appendChangesToExistingText", this == APPENDING_NOTE)
                        .put("linesForEditing", 6)
                        .put("textType", this == RICH_NOTE ? "richText" : "plain");
            case NUMBER -> column.putObject("number").put("decimalPlaces", "automatic");
            case CURRENCY -> column.putObject("currency").put("locale", "da-DK");
            case CHOICE, MULTI_CHOICE -> {
                ObjectNode choice = column.putObject("choice")
                        .put("allowTextEntry", false)
                        .put("displayAs", this == CHOICE ? "dropDownMenu" : "checkBoxes");
                choices.forEach(choice.putArray("choices")::add);
            }
            case DATE, DATE_TIME ->
                column.putObject("dateTime")
                        .put("displayAs", "default")
                        .put("format", this == DATE ? "dateOnly" : "dateTime");
            case BOOLEAN -> column.putObject("boolean");
            case PERSON, PEOPLE, LOOKUP, LOOKUPS, LINK_TITLE -> {}
        }
    }

    /** What is wrong with writing this value, if anything. Null always clears. */
    Optional<String> refusal(JsonNode value, List<String> choices) {
        if (value.isNull()) {
            return Optional.empty();
        }
        boolean fits = switch (this) {
            case TEXT -> value.isString() && value.stringValue().length() <= 255;
            case NOTE, RICH_NOTE, APPENDING_NOTE -> value.isString();
            case NUMBER, CURRENCY -> value.isNumber();
            case CHOICE -> value.isString() && choices.contains(value.stringValue());
            case MULTI_CHOICE -> value.isArray() && allAmong(value, choices);
            case DATE, DATE_TIME ->
                value.isString() && value.stringValue().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
            case BOOLEAN -> value.isBoolean();
            case PERSON, PEOPLE, LOOKUP, LOOKUPS, LINK_TITLE -> false;
        };
        return fits ? Optional.empty() : Optional.of("Invalid value for a column of type " + this);
    }

    private static boolean allAmong(JsonNode values, List<String> choices) {
        return values.values().stream().allMatch(value -> value.isString() && choices.contains(value.stringValue()));
    }
}
