package dk.norddjurs.plansync.settings;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** A JSON Schema of {@code config}, which the jar carries, and the sentences for what it finds. */
final class SettingsSchema {
    private static final SchemaRegistryConfig ENGLISH = SchemaRegistryConfig.builder()
            .locale(Locale.ENGLISH)
            .formatAssertionsEnabled(true)
            .build();

    private final Schema schema;

    /** @param resource such as {@code plan.schema.json} */
    SettingsSchema(String resource) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(ENGLISH));
        try (InputStream json = Objects.requireNonNull(
                SettingsSchema.class.getResourceAsStream(resource), () -> resource + " is not in the jar")) {
            schema = registry.getSchema(json, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a problem for everything in the file that the schema forbids. */
    void check(Entry top) {
        for (Error error : schema.validate(top.value())) {
            tell(error, walk(top, error.getInstanceLocation()));
        }
    }

    private void tell(Error error, Entry at) {
        JsonNode rule = rule(error.getEvaluationPath());
        switch (error.getKeyword()) {
            case "additionalProperties" -> at.at(error.getProperty()).problem(unknownKey(error.getProperty(), rule));
            case "required" -> at.problem(missingKey(error.getProperty(), rule));
            case "enum" -> at.problem(unknownWord(at, rule));
            case "format" ->
                at.problem(shown(at) + "is no " + rule.path("format").asString("") + ". "
                        + description(error.getEvaluationPath()));
            default -> at.problem(shown(at) + error.getMessage() + ". " + description(error.getEvaluationPath()));
        }
    }

    private static String unknownKey(String key, JsonNode rule) {
        List<String> known = List.copyOf(rule.path("properties").propertyNames());
        return "the key '" + key + "' is not known here. " + Closest.hint(key, known);
    }

    private static String missingKey(String key, JsonNode rule) {
        return "the key '" + key + "' is missing. "
                + rule.path("properties").path(key).path("description").asString("");
    }

    private String unknownWord(Entry at, JsonNode rule) {
        List<String> words = rule.path("enum").values().stream()
                .map(word -> word.asString(""))
                .toList();
        return shown(at) + "is not known here. " + Closest.hint(at.text(), words);
    }

    private static String shown(Entry at) {
        return at.value().isContainer() || !at.present() ? "" : "'" + at.text() + "' ";
    }

    private static Entry walk(Entry top, NodePath way) {
        Entry at = top;
        for (int i = 0; i < way.getNameCount(); i++) {
            at = way.getElement(i) instanceof Integer index ? at.at(index) : at.at(String.valueOf(way.getElement(i)));
        }
        return at;
    }

    /** The part of the schema that holds the keyword at the end of the way, references followed. */
    private JsonNode rule(NodePath way) {
        return rule(way, way.getNameCount() - 1);
    }

    /** What the schema says of the value: the innermost description on the way to the keyword. */
    private String description(NodePath way) {
        for (int length = way.getNameCount() - 1; length > 0; length--) {
            String description = rule(way, length).path("description").asString("");
            if (!description.isEmpty()) {
                return description;
            }
        }
        return "";
    }

    private JsonNode rule(NodePath way, int length) {
        JsonNode root = schema.getSchemaNode();
        JsonNode rule = root;
        for (int i = 0; i < length; i++) {
            Object step = way.getElement(i);
            if (step instanceof Integer index) {
                rule = rule.path(index);
            } else if ("$ref".equals(step)) {
                rule = root.at(rule.path("$ref").asString("").substring(1));
            } else {
                rule = rule.path(String.valueOf(step));
            }
        }
        return rule;
    }
}
