package dk.norddjurs.plansync.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.run.RunsNow;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@InSandbox
class ConsoleApiIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PLAN = "/api/v1/plans/2025-2028";

    @Autowired
    ConsoleSandbox.Nights nights;

    @Autowired
    NorddjursList list;

    @Autowired
    RunsNow now;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    Visitor visitor;

    @BeforeEach
    void visit(@LocalServerPort int port) {
        visitor = new Visitor(port);
    }

    @Test
    void theDescriptionNamesWhatIsThere() {
        Set<String> there = mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> Set.of(ConsoleApi.class, DecisionApi.class)
                        .contains(mapping.getValue().getBeanType()))
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream()
                        .map(path -> mapping.getKey().getMethodsCondition().getMethods() + " " + path))
                .map(mapping -> mapping.replace("/api/v1", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Set<String> described = description().path("paths").properties().stream()
                .flatMap(path ->
                        path.getValue().propertyNames().stream().map(method -> "[" + method + "] " + path.getKey()))
                .collect(Collectors.toSet());
        assertThat(there).isNotEmpty().isEqualTo(described);
    }

    @ParameterizedTest
    @CsvSource({
        "/plans, /plans",
        "/plans/{plan}/items, /plans/2025-2028/items",
        "/plans/{plan}/items, /plans/2025-2028/items?at=2025-06-04",
        "/plans/{plan}/items/{id}/history, /plans/2025-2028/items/1/history",
        "/plans/{plan}/divergences, /plans/2025-2028/divergences",
        "/plans/{plan}/divergences, /plans/2025-2028/divergences?state=all",
        "/plans/{plan}/divergences, /plans/2025-2028/divergences?for=secretary",
        "/plans/{plan}/runs, /plans/2025-2028/runs",
        "/runs/{id}, /runs/1"
    })
    void answersAreAsDescribed(String described, String path) {
        HttpResponse<String> answer = visitor.get("/api/v1" + path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body())).isNotEmpty();
        assertThat(faults(described, answer.body())).isEmpty();
    }

    @Test
    void divergencesAreNarrowedToThoseForSomebody() {
        JsonNode all =
                JSON.readTree(visitor.get("/api/v1/plans/2025-2028/divergences").body());
        JsonNode some = JSON.readTree(
                visitor.get("/api/v1/plans/2025-2028/divergences?for=secretary").body());

        assertThat(some.values())
                .isNotEmpty()
                .allMatch(one -> one.path("audience").asString().equals("secretary"));
        assertThat(some.size()).isLessThan(all.size());
        assertThat(visitor.get("/api/v1/plans/2025-2028/divergences?for=nobody").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aWrongAnswerWouldBeNoticed() {
        assertThat(faults("/plans", "[{\"id\":1}]")).isNotEmpty();
    }

    @Test
    void amountsAreTextsWithTwoDecimalsAndTimesBearTheOffset() {
        JsonNode item = visitorJson("/items").values().stream()
                .filter(candidate ->
                        candidate.path("title").asString().equals("Befordring af elever til specialtilbud"))
                .findFirst()
                .orElseThrow();
        assertThat(item.path("amounts").path("2025").asString()).isEqualTo("900000.00");
        assertThat(item.path("amounts").path("2026").asString()).isEqualTo("1450000.50");
        assertThat(item.path("modified").asString()).endsWith("+02:00");
    }

    @Test
    void thePlanOfADayBeforeItWasKnownIsEmptyAndAnOddDayIsRefused() {
        assertThat(visitorJson("/items?at=2025-01-01")).isEmpty();
        assertThat(visitorJson("/items?at=2025-06-04T09:01:00%2B02:00")).hasSize(74);
        assertThat(visitor.get(PLAN + "/items?at=juni").statusCode()).isEqualTo(400);
        assertThat(visitor.get(PLAN + "/items?at=2025-06-04Tjuni").body()).contains("2025-06-04T09:00:00+02:00");
        assertThat(visitor.get(PLAN + "/items/999999/history").statusCode()).isEqualTo(404);
        assertThat(visitor.get(PLAN + "/items/x/history").statusCode()).isEqualTo(404);
    }

    @Test
    void divergencesSayWhyAndWhatToDo() {
        assertThat(visitorJson("/divergences").values()).anySatisfy(divergence -> {
            assertThat(divergence.path("subject").asString()).isEqualTo("Jobcentrets mentorordning");
            assertThat(divergence.path("kind").asString()).isEqualTo("first-contact");
            assertThat(divergence.path("list").asString()).isEqualTo("400000.00");
            assertThat(divergence.path("owner").asString()).isEqualTo("-400000.00");
            assertThat(divergence.path("reason").asString()).startsWith("Listen siger 400.000");
            assertThat(divergence.path("evidence").values()).isNotEmpty();
        });
    }

    @Test
    void aRunIsAskedForAndFollowed() {
        HttpResponse<String> asked =
                visitor.post(PLAN + "/runs", "{\"dryRun\":true}", "Content-Type", "application/json");
        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(JSON.readTree(asked.body()).path("dryRun").booleanValue()).isTrue();
        String location = asked.headers().firstValue("Location").orElseThrow();
        assertThat(location).matches("/api/v1/runs/\\d+");

        now.carryOut(JSON.readTree(asked.body()).path("id").longValue());

        JsonNode run = JSON.readTree(visitor.get(location).body());
        assertThat(run.path("state").asString()).isEqualTo("done");
        assertThat(run.path("report").path("items").intValue()).isEqualTo(74);
    }

    @Test
    void aRunWithoutBodyIsARealOne() {
        HttpResponse<String> asked = visitor.post(PLAN + "/runs", "");
        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(JSON.readTree(asked.body()).path("dryRun").booleanValue()).isFalse();
        now.carryOut(JSON.readTree(asked.body()).path("id").longValue());
    }

    @Test
    void whatTheGuardStoppedCanBeApprovedOnce() {
        // Another loss than other tests have approved: an approval fits exactly what was seen.
        list.rows = 31;
        Run stopped;
        try {
            stopped = nights.run(false);
        } finally {
            list.rows = Integer.MAX_VALUE;
        }
        assertThat(stopped.state()).isEqualTo(Run.State.STOPPED);
        assertThat(JSON.readTree(visitor.get("/api/v1/runs/" + stopped.id()).body())
                        .path("heldBack")
                        .intValue())
                .isEqualTo(1);
        HttpResponse<String> approved = visitor.post("/api/v1/runs/" + stopped.id() + "/approval", "");
        assertThat(approved.statusCode()).isEqualTo(202);
        now.carryOut(JSON.readTree(approved.body()).path("id").longValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plans/1999/items", "/plans/1999/runs", "/plans/..%3B/items", "/runs/999999", "/runs/x"})
    void whatThereIsNotIsAProblemThatSaysSo(String path) {
        HttpResponse<String> answer = visitor.get("/api/v1" + path);
        assertProblem(answer, 404, path.startsWith("/plans") ? "Planerne er: 2025-2028" : "Se planens kørsler");
    }

    @Test
    void nothingToApproveIsAConflict() {
        assertProblem(visitor.post("/api/v1/runs/1/approval", ""), 409, "intet, der venter på godkendelse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"dryRun\":\"måske\"}"})
    void badJsonIsABadRequest(String body) {
        HttpResponse<String> answer = visitor.post(PLAN + "/runs", body, "Content-Type", "application/json");
        assertProblem(answer, 400, "Send JSON som {\"dryRun\":true}");
    }

    @Test
    void anUnknownParameterValueIsABadRequest() {
        assertProblem(visitor.get(PLAN + "/divergences?state=some"), 400, "»state«");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String detail) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(problem.path("detail").asString()).contains(detail);
    }

    private JsonNode visitorJson(String path) {
        return JSON.readTree(visitor.get(PLAN + path).body());
    }

    private JsonNode description() {
        return NorddjursList.YAML.readTree(visitor.get("/api/v1/openapi.yaml").body());
    }

    private List<Error> faults(String path, String body) {
        JsonNode description = description();
        ObjectNode schema = (ObjectNode)
                description.path("paths").path(path).at("/get/responses/200/content/application~1json/schema");
        schema.set("components", description.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON)
                .validate(body, InputFormat.JSON);
    }
}
