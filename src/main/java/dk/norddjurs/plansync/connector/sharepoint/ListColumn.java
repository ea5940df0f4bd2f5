package dk.norddjurs.plansync.connector.sharepoint;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A column of the list.
 *
 * @param name     its internal name, which never changes and by which Graph knows it
 * @param title    its display name, which people may change, and which two columns may share
 * @param shape    what it holds
 * @param readOnly whether nobody can write it
 * @param appends  whether it keeps every text ever written; SharePoint blanks such a column when others are written
 * @param limits   what else its definition says of its values
 * @param target   where its ids point, if it is a person or lookup column, else null
 */
record ListColumn(
        String name,
        String title,
        Shape shape,
        boolean readOnly,
        boolean appends,
        Limits limits,
        @Nullable Target target) {
    static ListColumn of(JsonNode column) {
        String name = column.path("name").asString("");
        Shape shape = Shape.of(column);
        return new ListColumn(
                name,
                column.path("displayName").asString(name),
                shape,
                column.path("readOnly").asBoolean(false),
                column.path("text").path("appendChangesToExistingText").asBoolean(false),
                Limits.of(column),
                target(shape, column.path("lookup")));
    }

    private static @Nullable Target target(Shape shape, JsonNode lookup) {
        return switch (shape) {
            case PERSON, PERSONS -> Target.USERS;
            case LOOKUP, LOOKUPS ->
                new Target(
                        lookup.path("listId").asString(""),
                        lookup.path("columnName").asString("Title"));
            default -> null;
        };
    }

    /**
     * Whether SharePoint only shows another column here again: the title has such doubles, which are read-only, without a
     * type, and bear the same display name.
     */
    boolean isDouble() {
        return readOnly && shape == Shape.OTHER;
    }

    /** Whether it can be written without harm. */
    boolean isSafe() {
        return !readOnly && !appends;
    }

    /** Whether the configured name means this column. */
    boolean isCalled(String wanted) {
        return name.equals(wanted) || title.strip().equals(wanted.strip());
    }
}
