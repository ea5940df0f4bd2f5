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
    OTHER("en type, som plansync ikke kan læse (fx person, opslag eller beregnet)");

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
        return column.has("boolean") ? YES_NO : OTHER;
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
        };
    }

    /** What people call it. */
    String danish() {
        return danish;
    }
}
