package dk.norddjurs.plansync.settings;

import com.networknt.schema.serialization.node.TokenStreamLocationAware;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A place in a settings file. Reading never fails: what is missing or of the wrong kind is empty here, for the schema
 * has said so already.
 *
 * @param file  the file
 * @param path  the way from its top, such as {@code fields[3].column}; empty for the top
 * @param line  the line where it stands, or that of the nearest place around it
 * @param value what stands there, or a missing node
 */
record Entry(SettingsFile file, String path, int line, JsonNode value) {

    static Entry top(SettingsFile file, JsonNode value) {
        return new Entry(file, "", 1, value);
    }

    Entry at(String key) {
        return inner(path.isEmpty() ? key : path + "." + key, value.path(key));
    }

    Entry at(int index) {
        return inner(path + "[" + index + "]", value.path(index));
    }

    List<Entry> each() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            entries.add(at(i));
        }
        return entries;
    }

    /** Every key of a mapping, in the order of the file. */
    List<String> keys() {
        return value.isObject() ? List.copyOf(value.propertyNames()) : List.of();
    }

    boolean present() {
        return !value.isMissingNode() && !value.isNull();
    }

    /** The text without white space around it, or the empty string. */
    String text() {
        return value.asString("").strip();
    }

    String text(String key) {
        return at(key).text();
    }

    @Nullable
    String textOrNull(String key) {
        String text = text(key);
        return text.isEmpty() ? null : text;
    }

    String text(String key, String otherwise) {
        return Optional.ofNullable(textOrNull(key)).orElse(otherwise);
    }

    List<String> texts(String key) {
        return at(key).each().stream().map(Entry::text).toList();
    }

    /** One text or a list of them. */
    List<String> words(String key) {
        String one = text(key);
        return one.isEmpty() ? texts(key) : List.of(one);
    }

    boolean yes(String key) {
        return value.path(key).asBoolean(false);
    }

    @Nullable
    Integer numberOrNull(String key) {
        JsonNode number = value.path(key);
        return number.isIntegralNumber() && number.canConvertToInt() ? (Integer) number.intValue() : null;
    }

    int number(String key, int otherwise) {
        Integer number = numberOrNull(key);
        return number == null ? otherwise : number;
    }

    BigDecimal decimal(String key, String otherwise) {
        JsonNode number = value.path(key);
        return number.isNumber() ? number.decimalValue() : new BigDecimal(otherwise);
    }

    void problem(String what) {
        file.problem(line, path, what);
    }

    private Entry inner(String innerPath, JsonNode inner) {
        return new Entry(file, innerPath, lineOf(inner), inner);
    }

    private int lineOf(JsonNode inner) {
        return inner instanceof TokenStreamLocationAware aware
                ? aware.tokenStreamLocation().getLineNr()
                : line;
    }
}
