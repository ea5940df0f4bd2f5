package dk.norddjurs.plansync.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A route file says when and in what order, for people to read. What is done stands in Java. */
class RouteFilesTests {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String SUFFIX = ".camel.yaml";
    /** What a route may consist of. Anything that decides, computes or changes the body is Java's. */
    private static final Set<String> STEPS = Set.of("bean", "to", "multicast", "pipeline", "onException");

    private static final Set<String> LANGUAGES = Set.of(
            "simple",
            "groovy",
            "constant",
            "expression",
            "language",
            "method",
            "jsonpath",
            "xpath",
            "header",
            "mvel",
            "ognl",
            "spel",
            "js",
            "java",
            "python",
            "csimple",
            "datasonnet",
            "jq",
            "tokenize",
            "ref",
            "exchangeProperty");
    /** What a route hands to a bean: nothing is worked out on the way. */
    private static final String HANDED_ON = "\\w+(\\((\\$\\{(body|exception|exchangeProperty\\.\\w+)}(, )?)*\\))?";

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFolderHasRouteFilesAloneAndEachHasOneRoute(Path file) {
        assertThat(file.toString()).endsWith(SUFFIX);
        assertThat(YAML.readTree(file).isArray()).isTrue();
        assertThat(YAML.readTree(file).size()).isEqualTo(1);
        assertThat(List.of("route", "routeConfiguration")).contains(kind(file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFileIsCalledAsItsRoute(Path file) {
        assertThat(route(file).path("id").asString() + SUFFIX)
                .isEqualTo(file.getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("files")
    void theRouteItsBeginningAndEveryStepSayWhatTheyAreFor(Path file) {
        assertThat(described(file))
                .isNotEmpty()
                .allSatisfy((place, node) -> assertThat(node.path("description").asString(""))
                        .as("%s: description of %s", file, place)
                        .hasSizeGreaterThan(7));
    }

    @ParameterizedTest
    @MethodSource("files")
    void noStepDecidesOrComputes(Path file) {
        assertThat(steps(file)).isNotEmpty().allSatisfy(step -> {
            assertThat(STEPS).as("steps of %s", file).containsAll(step.propertyNames());
            assertThat(step.size()).isEqualTo(1);
        });
        assertThat(keysAndTexts(route(file)))
                .filteredOn(entry -> LANGUAGES.contains(entry.getKey()))
                .allSatisfy(entry -> assertThat(entry.getValue())
                        .as("%s: %s", file, entry.getKey())
                        .matches(HANDED_ON));
        assertThat(keysAndTexts(route(file)))
                .filteredOn(entry -> entry.getValue().contains("${"))
                .allMatch(entry -> entry.getKey().equals("method"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothingIsTriedAgain(Path file) {
        assertThat(keysAndTexts(route(file)))
                .extracting(Map.Entry::getKey)
                .noneMatch(key -> key.matches("(?i).*(redeliver|errorHandler|deadLetter|circuitBreaker|resilience).*"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyStepOfARunNotesItsFailures(Path file) {
        JsonNode route = route(file);
        boolean isStep = route.at("/from/uri").asString("").startsWith("direct:");
        boolean isWhole = Set.of("sync", "undo").contains(route.path("id").asString());
        assertThat(route.path("routeConfigurationId").asString(""))
                .as("%s: routeConfigurationId", file)
                .isEqualTo(isStep && !isWhole ? "on-failure" : "");
    }

    private static String kind(Path file) {
        return YAML.readTree(file).get(0).propertyNames().iterator().next();
    }

    private static JsonNode route(Path file) {
        return YAML.readTree(file).get(0).path(kind(file));
    }

    /** Everything that must say what it is for, by a word that finds it again. */
    private static Map<String, JsonNode> described(Path file) {
        Map<String, JsonNode> described = new LinkedHashMap<>();
        described.put("the route", route(file));
        if (kind(file).equals("route")) {
            described.put("from", route(file).path("from"));
        }
        int number = 0;
        for (JsonNode step : steps(file)) {
            String name = step.propertyNames().iterator().next();
            described.put(name + " " + ++number, step.path(name));
        }
        return described;
    }

    /** Every step, also those inside steps. */
    private static List<JsonNode> steps(Path file) {
        List<JsonNode> steps = new ArrayList<>();
        addSteps(route(file), steps);
        return steps;
    }

    private static void addSteps(JsonNode node, List<JsonNode> steps) {
        for (String key : List.of("steps", "onException")) {
            if (node.path(key).isArray()) {
                node.path(key).values().forEach(steps::add);
            }
        }
        node.values().forEach(child -> addSteps(child, steps));
    }

    /** Every key that has a text, wherever it stands; a key of something else has the empty text. */
    private static List<Map.Entry<String, String>> keysAndTexts(JsonNode node) {
        List<Map.Entry<String, String>> found = new ArrayList<>();
        node.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            found.add(Map.entry(entry.getKey(), value.isValueNode() ? value.asString() : ""));
        });
        node.values().forEach(child -> found.addAll(keysAndTexts(child)));
        return found;
    }
}
