package dk.norddjurs.plansync.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The simulation calls the steps in the order in which the routes do. */
class RouteStepsTests {
    private static final YAMLMapper YAML = new YAMLMapper();

    private static JsonNode route(String id) {
        return YAML.readTree(Path.of("routes", id + ".camel.yaml")).get(0).path("route");
    }

    private static List<String> steps(JsonNode steps) {
        List<String> found = new ArrayList<>();
        steps.values().forEach(step -> {
            if (step.has("to")) {
                found.add(step.at("/to/uri").asString().replace("direct:", ""));
            } else if (step.has("bean")) {
                found.add(step.at("/bean/ref").asString() + "."
                        + step.at("/bean/method").asString());
            } else if (step.has("pipeline")) {
                found.addAll(steps(step.at("/pipeline/steps")));
            } else {
                found.addAll(steps(step.at("/multicast/steps")));
            }
        });
        return found;
    }

    @Test
    void aNightIsSimulatedInTheOrderOfItsRoute() {
        List<String> simulated = new ArrayList<>(NightlyService.COLLECTING);
        simulated.addAll(NightlyService.FOLLOWING);

        assertThat(steps(route("sync").at("/from/steps"))).isEqualTo(simulated);
    }

    @Test
    void theThreeSystemsAreAskedBesideOneAnother() {
        JsonNode first = route("sync").at("/from/steps").get(0).path("multicast");

        assertThat(first.path("parallelProcessing").asBoolean()).isTrue();
        assertThat(steps(first.path("steps"))).isEqualTo(NightlyService.COLLECTING);
        assertThat(steps(first.at("/steps").get(0).at("/pipeline/steps")))
                .as("the budget follows the list")
                .containsExactly("collect-plan", "collect-budget");
    }

    @Test
    void anUndoIsSimulatedInTheOrderOfItsRoute() {
        List<String> simulated = NightlyService.UNDOING.stream()
                .map(step -> step.equals("undo") ? "undoRun.undo" : step)
                .toList();

        assertThat(steps(route("undo").at("/from/steps"))).isEqualTo(simulated);
    }

    @ParameterizedTest
    @CsvSource({
        "collect-plan, collectPlan.collect",
        "collect-budget, collectBudget.collect",
        "collect-agenda, collectAgenda.collect",
        "reconcile, reconcilePlan.reconcile",
        "write-back, writePlan.write",
        "send-digest, sendDigest.send"
    })
    void everyStepIsOneCallWhoseFailureIsNoted(String id, String call) {
        assertThat(steps(route(id).at("/from/steps"))).containsExactly(call);
        assertThat(route(id).path("routeConfigurationId").asString()).isEqualTo("on-failure");
    }

    @Test
    void aFailureIsNotedWithItsRouteAndTheRunGoesOn() {
        JsonNode onException = YAML.readTree(Path.of("routes/on-failure.camel.yaml"))
                .get(0)
                .at("/routeConfiguration/onException")
                .get(0)
                .path("onException");

        assertThat(onException.at("/continued/constant").asString()).isEqualTo("true");
        assertThat(onException.path("exception").values().iterator().next().asString())
                .isEqualTo("java.lang.Throwable");
        assertThat(onException.at("/steps").get(0).at("/bean/ref").asString()).isEqualTo("runFailures");
        assertThat(onException.at("/steps").get(0).at("/bean/method").asString())
                .isEqualTo("record(${body}, ${exchangeProperty.CamelFailureRouteId}, ${exception})");
    }
}
