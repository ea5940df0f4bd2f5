package dk.norddjurs.plansync.mirror;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.plan.Values;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The written form of a row's values. */
final class Cells {
    private static final JsonMapper JSON = new JsonMapper();

    private Cells() {}

    static String write(Map<Field, Value> values) {
        Map<String, String> written = new TreeMap<>();
        values.forEach((field, value) -> written.put(field.name(), Objects.requireNonNull(Values.write(value))));
        return JSON.writeValueAsString(written);
    }

    static Map<Field, Value> read(String json) {
        Map<String, String> written = JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        return written.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> new Field(entry.getKey()),
                        entry -> Objects.requireNonNull(Values.read(entry.getValue()))));
    }

    static String writeFields(Collection<Field> fields) {
        return JSON.writeValueAsString(fields.stream().map(Field::name).sorted().toList());
    }

    static Set<Field> readFields(String json) {
        List<String> names = JSON.readValue(json, new TypeReference<List<String>>() {});
        return names.stream().map(Field::new).collect(Collectors.toUnmodifiableSet());
    }
}
