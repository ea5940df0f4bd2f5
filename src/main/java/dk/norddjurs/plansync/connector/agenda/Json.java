package dk.norddjurs.plansync.connector.agenda;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the site's JSON without ever failing on, or quoting, what stands in it: it may be of a closed point. */
final class Json {
    private Json() {}

    /** @throws Unreadable without a word of the text */
    static JsonNode parse(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            throw new Unreadable();
        }
    }

    /** The first of the fields that holds a text or a number, or the empty string. No database keeps a zero character. */
    static String text(JsonNode object, String... fields) {
        for (String field : fields) {
            JsonNode value = object.path(field);
            if (value.isString() || value.isNumber()) {
                String text = value.asString().replace("\u0000", "").strip();
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    /** Whether the field says true; the site writes some flags as strings. */
    static boolean isTrue(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isBoolean() ? value.booleanValue() : text(object, field).equalsIgnoreCase("true");
    }

    /** The text is no JSON. It carries neither text nor cause, which could quote it. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable() {
            super("no JSON", null, false, false);
        }
    }
}
