package dk.norddjurs.plansync.connector.sharepoint;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a column's definition says of its values, beyond their kind.
 *
 * @param required whether a row must have a value
 * @param longest  how many characters a text may have
 * @param choices  the only values, as the column spells them, or none if any will do
 */
record Limits(boolean required, int longest, List<String> choices) {
    /** A column that says nothing. */
    static final Limits NONE = new Limits(false, Integer.MAX_VALUE, List.of());

    private static final int LINE = 255;

    Limits {
        choices = List.copyOf(choices);
    }

    static Limits of(JsonNode column) {
        JsonNode text = column.path("text");
        boolean line = text.isObject() && !text.path("allowMultipleLines").asBoolean(false);
        JsonNode choice = column.path("choice");
        return new Limits(
                column.path("required").asBoolean(false),
                text.path("maxLength").asInt(line ? LINE : Integer.MAX_VALUE),
                choice.path("allowTextEntry").asBoolean(false)
                        ? List.of()
                        : choice.path("choices").values().stream()
                                .map(JsonNode::asString)
                                .toList());
    }

    /** The choice as the column spells it, perhaps with a space behind it, which is no part of a value. */
    Optional<String> spelling(String name) {
        return choices.isEmpty()
                ? Optional.of(name)
                : choices.stream().filter(choice -> choice.strip().equals(name)).findFirst();
    }
}
