package dk.norddjurs.plansync.sandbox;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a municipality's {@code expected.yaml} says that a first run finds. */
public final class Expected {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JsonNode file;

    private Expected(JsonNode file) {
        this.file = file;
    }

    /** @param municipality its folder's name */
    public static Expected of(String municipality) {
        return new Expected(YAML.readTree(Path.of("src/test/resources/municipalities", municipality, "expected.yaml")));
    }

    /** {@code subject / field / kind}, also of what is a finding until it is written. What is to come is left out. */
    public Set<String> findings() {
        return Stream.concat(entries("planted").stream(), proposed())
                .map(entry -> place(entry) + " / " + text(entry, "kind"))
                .collect(Collectors.toSet());
    }

    /** Those that are still there when everything proposed has been written. */
    public Set<String> lastingFindings() {
        return entries("planted").stream()
                .map(entry -> place(entry) + " / " + text(entry, "kind"))
                .collect(Collectors.toSet());
    }

    private Stream<JsonNode> proposed() {
        return entries("writes").stream().filter(write -> write.has("kind"));
    }

    /** The value that is written, by {@code title / field}. */
    public Map<String, String> writes() {
        Map<String, String> writes = new TreeMap<>();
        entries("writes").forEach(write -> writes.put(place(write), value(write.path("value"))));
        return writes;
    }

    private static String value(JsonNode value) {
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asString();
    }

    /** Words of closed points. */
    public List<String> secrets() {
        return entries("secrets").stream().map(JsonNode::asString).toList();
    }

    private Collection<JsonNode> entries(String key) {
        return file.path(key).values();
    }

    private static String place(JsonNode entry) {
        return text(entry, "subject") + " / " + text(entry, "field");
    }

    private static String text(JsonNode entry, String key) {
        return entry.path(key).asString();
    }
}
