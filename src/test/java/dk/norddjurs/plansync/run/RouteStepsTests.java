package dk.norddjurs.plansync.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The simulation calls the steps as the routes do. */
class RouteStepsTests {
    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void theSimulationCallsTheStepsInTheOrderOfTheRoutes() {
        JsonNode steps = route("sync").path("from").path("steps");
        List<String> collecting = new ArrayList<>();
        List<String> following = new ArrayList<>();
        steps.forEach(step -> {
            step.path("multicast").path("steps").forEach(part -> collecting.add(called(part)));
            if (step.has("to")) {
                following.add(called(step));
            }
        });

        assertThat(steps.get(0).path("multicast").path("parallelProcessing").asBoolean())
                .isTrue();
        assertThat(collecting).isEqualTo(NightlyService.COLLECTING);
        assertThat(following).isEqualTo(NightlyService.FOLLOWING);
    }

    @ParameterizedTest
    @CsvSource({
        "collect-plan, collectPlan, collect",
        "collect-budget, collectBudget, collect",
        "collect-agenda, collectAgenda, collect",
        "reconcile, reconcilePlan, reconcile",
        "write-back, writePlan, write",
        "send-digest, sendDigest, send"
    })
    void eachRouteCallsOneStepAndNotesItsFailure(String id, String bean, String method) {
        JsonNode route = route(id);

        assertThat(route.path("routeConfigurationId").asString()).isEqualTo("on-failure");
        assertThat(Stream.of(route.path("from").path("steps"))
                        .flatMap(JsonNode::valueStream)
                        .map(step -> step.path("bean").path("ref").asString() + "."
                                + step.path("bean").path("method").asString()))
                .containsExactly(bean + "." + method);
    }

    private static String called(JsonNode step) {
        return step.path("to").path("uri").asString().replace("direct:", "");
    }

    private static JsonNode route(String id) {
        return YAML.readTree(Path.of("routes", id + ".camel.yaml").toFile())
                .get(0)
                .path("route");
    }
}
