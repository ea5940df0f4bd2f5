package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.plan.FieldType;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a column of the list holds, as far as it matters for reading and writing it. */
enum Shape {
    TEXT("tekst"),
    RICH_TEXT("formateret tekst"),
    NUMBER("tal eller valuta"),
    CHOICE("valgmulighed"),
    CHOICES("flere valgmuligheder"),
    /** A date without time. */
    DATE("dato"),
    /** A date with time. */
    MOMENT("dato og klokkeslæt"),
    YES_NO("ja/nej"),
    PERSON("person"),
    PERSONS("flere personer"),
    LOOKUP("opslag"),
    LOOKUPS("flere opslag"),
    OTHER("en type, som plansync ikke kan læse (fx beregnet eller billede)");

    private final String danish;

    Shape(String danish) {
        this.danish = danish;
    }

    /** Reads the facets of a column definition. */
    static Shape of(JsonNode column) {
        if (column.has("text")) {
            return "richText".equals(column.path("text").path("textType").asString("")) ? RICH_TEXT : TEXT;
        }
        if (column.has("number") || column.has("currency")) {
            return NUMBER;
        }
        if (column.has("choice")) {
            return "checkBoxes".equals(column.path("choice").path("displayAs").asString("")) ? CHOICES : CHOICE;
        }
        if (column.has("dateTime")) {
            return "dateOnly".equals(column.path("dateTime").path("format").asString("")) ? DATE : MOMENT;
        }
        return column.has("boolean") ? YES_NO : reference(column);
    }

    /** A lookup of a further column of a row that another lookup has found can only be read, and is left out. */
    private static Shape reference(JsonNode column) {
        JsonNode lookup = column.path("lookup");
        if (column.has("personOrGroup")) {
            return column.path("personOrGroup").path("allowMultipleSelection").asBoolean(false) ? PERSONS : PERSON;
        }
        if (lookup.isObject() && !lookup.hasNonNull("primaryLookupColumnId")) {
            return lookup.path("allowMultipleValues").asBoolean(false) ? LOOKUPS : LOOKUP;
        }
        return OTHER;
    }

    /** The shapes that can carry such a field. */
    static Set<Shape> carrying(FieldType type) {
        return switch (type) {
            case TEXT -> EnumSet.of(TEXT, CHOICE);
            case NOTE -> EnumSet.of(TEXT, RICH_TEXT);
            case AMOUNT -> EnumSet.of(NUMBER);
            case CHOICE -> EnumSet.of(CHOICE, TEXT);
            case CHOICES -> EnumSet.of(CHOICES, CHOICE, TEXT);
            case DATE -> EnumSet.of(DATE, MOMENT);
            case DATE_TIME -> EnumSet.of(MOMENT);
            case YES_NO -> EnumSet.of(YES_NO);
            case PERSON -> EnumSet.of(PERSON);
            case PERSONS -> EnumSet.of(PERSONS, PERSON);
            case LOOKUP -> EnumSet.of(LOOKUP);
            case LOOKUPS -> EnumSet.of(LOOKUPS, LOOKUP);
        };
    }

    /** Whether a field of the type holds the names of another list's rows. */
    static boolean refersToOthers(FieldType type) {
        return carrying(type).stream().allMatch(Shape::isReference);
    }

    /** Whether its cells hold ids of another list's rows. */
    boolean isReference() {
        return this == PERSON || this == PERSONS || this == LOOKUP || this == LOOKUPS;
    }

    /** What people call it. */
    String danish() {
        return danish;
    }
}
