package dk.norddjurs.plansync.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@InSandbox
class DecisionApiIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PLAN = "/api/v1/plans/2025-2028";
    private static final String FIRST_CONTACT = "first-contact";

    private final List<Long> decided = new ArrayList<>();
    private Visitor visitor;

    @BeforeEach
    void visit(@LocalServerPort int port) {
        visitor = new Visitor(port);
    }

    /** Other tests share the sandbox. */
    @AfterEach
    void takeBack() {
        decided.forEach(id -> visitor.delete(place(id)));
    }

    @Test
    void aDecisionIsKeptToldReplacedAndTakenBack() {
        JsonNode found = any(FIRST_CONTACT);
        assertThat(found.path("decision").isNull()).isTrue();
        assertThat(strings(found.path("choices"))).containsExactly("keep-list", "snooze");

        HttpResponse<String> kept = decide(
                found,
                "{\"choice\":\"keep-list\",\"why\":\" Aftalt med chefen \",\"seen\":\"%s\"}"
                        .formatted(found.path("seen").asString()));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(faults("/divergences/{id}/decision", "Divergence", kept.body()))
                .isEmpty();
        JsonNode decision = JSON.readTree(kept.body()).path("decision");
        assertThat(decision.path("choice").asString()).isEqualTo("keep-list");
        assertThat(decision.path("by").asString()).isEqualTo("API");
        assertThat(decision.path("why").asString()).isEqualTo("Aftalt med chefen");
        assertThat(again(found).path("decision")).isEqualTo(decision);

        decide(found, "{\"choice\":\"snooze\",\"until\":\"2025-08-01\"}");
        assertThat(again(found).path("decision").path("until").asString()).isEqualTo("2025-08-01");

        HttpResponse<String> withdrawn = visitor.delete(place(found.path("id").longValue()));
        assertThat(withdrawn.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(withdrawn.body()).path("decision").isNull()).isTrue();
        assertProblem(visitor.delete(place(found.path("id").longValue())), 409, "ingen beslutning at fortryde");
    }

    @Test
    void aDecisionOnWhatHasMovedNamesTheNewValues() {
        JsonNode found = any(FIRST_CONTACT);
        HttpResponse<String> answer = decide(found, "{\"choice\":\"keep-list\",\"seen\":\"noget andet\"}");
        assertProblem(answer, 409, "har flyttet sig", found.path("reason").asString());
        assertThat(again(found).path("decision").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "first-contact | take-owner | skriver intet i listen | keep-list, snooze",
                "first-contact | confirm | Kun en kobling | keep-list, snooze",
                "row-unread | snooze | kunne læses | intet at vælge",
                "overdue | take-owner | ikke noget andet system | keep-list, snooze",
                "group:R307 | take-owner | Flere punkter deler koden | keep-list, snooze"
            })
    void aChoiceThatDoesNotFitSaysWhichDo(String kind, String choice, String why, String permitted) {
        String until = choice.equals("snooze") ? ",\"until\":\"2025-08-01\"" : "";
        assertProblem(decide(any(kind), "{\"choice\":\"" + choice + "\"" + until + "}"), 422, why, permitted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | Valget mangler",
                "{\"choice\":\"måske\"} | take-owner, keep-list, snooze, confirm, reject",
                "{\"choice\":\"snooze\"} | til og med hvilken dag",
                "{\"choice\":\"snooze\",\"until\":\"2025-06-03\"} | er gået",
                "{\"choice\":\"snooze\",\"until\":\"i morgen\"} | Skriv den som 2025-08-01",
                "{\"choice\":\"keep-list\",\"until\":\"2025-08-01\"} | Kun en udsættelse",
                "{ | Send JSON som"
            })
    void aWishThatMakesNoSenseIsABadRequest(String body, String detail) {
        assertProblem(decide(any(FIRST_CONTACT), body), 400, detail);
    }

    @Test
    void aZeroCharacterInTheReasonIsLeftOut() {
        JsonNode found = any(FIRST_CONTACT);
        HttpResponse<String> kept = decide(found, "{\"choice\":\"keep-list\",\"why\":\"Af\\u0000talt\"}");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(again(found).at("/decision/why").asString()).isEqualTo("Aftalt");
    }

    @Test
    void aReasonThatIsTooLongIsABadRequest() {
        String why = "x".repeat(1001);
        assertProblem(
                decide(any(FIRST_CONTACT), "{\"choice\":\"keep-list\",\"why\":\"" + why + "\"}"), 400, "for lang");
    }

    @ParameterizedTest
    @CsvSource({"999999", "x", "99999999999999999999"})
    void aDivergenceThatThereIsNotIsAProblemThatSaysSo(String id) {
        String path = "/api/v1/divergences/" + id + "/decision";
        assertProblem(post(path, "{\"choice\":\"keep-list\"}"), 404, "ingen afvigelse " + id);
        assertProblem(visitor.delete(path), 404, "ingen afvigelse " + id);
    }

    @Test
    void manyAreShownFirstAndThenDecidedExactlyAsTheyWereSeen() {
        String filter = "\"filter\":{\"kind\":\"first-contact\",\"field\":\"amount-2025\"},\"choice\":\"keep-list\"";
        HttpResponse<String> shown = post(PLAN + "/decisions", "{" + filter + ",\"dryRun\":true}");
        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        assertThat(faults("/plans/{plan}/decisions", "Bulk", shown.body())).isEmpty();
        List<JsonNode> settles =
                JSON.readTree(shown.body()).path("settles").valueStream().toList();
        assertThat(settles)
                .hasSizeGreaterThan(2)
                .allMatch(one -> one.path("field").asString().equals("amount-2025"))
                .allMatch(one -> one.path("decision").isNull());

        JsonNode moved = settles.get(0);
        JsonNode stays = settles.get(1);
        HttpResponse<String> done = post(
                PLAN + "/decisions",
                "{\"choice\":\"keep-list\",\"why\":\"Gennemgået\",\"seen\":[{\"id\":%d,\"seen\":\"andet\"},{\"id\":%d,\"seen\":\"%s\"},{\"id\":999999,\"seen\":\"\"}]}"
                        .formatted(
                                moved.path("id").longValue(),
                                stays.path("id").longValue(),
                                stays.path("seen").asString()));
        decided.add(stays.path("id").longValue());

        JsonNode answer = JSON.readTree(done.body());
        assertThat(faults("/plans/{plan}/decisions", "Bulk", done.body())).isEmpty();
        assertThat(answer.path("settles")
                        .valueStream()
                        .map(one -> one.path("id").longValue()))
                .containsExactly(stays.path("id").longValue());
        assertThat(answer.path("left").valueStream().map(JsonNode::longValue))
                .containsExactly(moved.path("id").longValue(), 999999L);
        assertThat(again(moved).path("decision").isNull()).isTrue();
        assertThat(again(stays).path("decision").path("why").asString()).isEqualTo("Gennemgået");

        JsonNode after = JSON.readTree(
                post(PLAN + "/decisions", "{" + filter + ",\"dryRun\":true}").body());
        assertThat(after.path("settles")).hasSize(settles.size() - 1);
        assertThat(after.path("decided").intValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"section\":\"Råderumsforslag\",\"field\":\"amount-2025\"}",
                "{\"kind\":\"first-contact\",\"committee\":\"VPU\"}",
                "{\"kind\":\"first-contact\",\"atMost\":\"200000\"}"
            })
    void aFilterNarrows(String filter) {
        int all = settles("{}").size();
        assertThat(settles(filter)).hasSizeBetween(1, all - 1);
    }

    private JsonNode settles(String filter) {
        return JSON.readTree(post(
                                PLAN + "/decisions",
                                "{\"choice\":\"keep-list\",\"dryRun\":true,\"filter\":" + filter + "}")
                        .body())
                .path("settles");
    }

    @Test
    void whatDoesNotFitIsCountedAndLeftAlone() {
        JsonNode answer = JSON.readTree(
                post(PLAN + "/decisions", "{\"choice\":\"take-owner\",\"filter\":{\"kind\":\"first-contact\"}}")
                        .body());
        assertThat(answer.path("settles")).isEmpty();
        assertThat(answer.path("unfit").intValue()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"choice\":\"keep-list\",\"filter\":{\"kind\":\"ukendt\"}} | Slagsen",
                "{\"choice\":\"keep-list\",\"filter\":{\"atMost\":\"tusind\"}} | fx 1000,50",
                "{\"choice\":\"keep-list\",\"filter\":{\"atMost\":\"-1\"}} | negativ",
                "{\"choice\":\"snooze\"} | til og med hvilken dag"
            })
    void aFilterThatMakesNoSenseIsABadRequest(String body, String detail) {
        assertProblem(post(PLAN + "/decisions", body), 400, detail);
    }

    @Test
    void manyOfAPlanThatThereIsNotAreAProblem() {
        assertProblem(post("/api/v1/plans/1999/decisions", "{\"choice\":\"keep-list\"}"), 404, "2025-2028");
    }

    @Test
    void aForeignPageDecidesNothing() {
        JsonNode found = any(FIRST_CONTACT);
        HttpResponse<String> answer = visitor.post(
                place(found.path("id").longValue()),
                "{\"choice\":\"keep-list\"}",
                "Content-Type",
                "application/json",
                "Origin",
                "https://andet.example");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(again(found).path("decision").isNull()).isTrue();
    }

    private HttpResponse<String> decide(JsonNode divergence, String body) {
        decided.add(divergence.path("id").longValue());
        return post(place(divergence.path("id").longValue()), body);
    }

    private HttpResponse<String> post(String path, String body) {
        return visitor.post(path, body, "Content-Type", "application/json");
    }

    private static String place(long id) {
        return "/api/v1/divergences/" + id + "/decision";
    }

    private JsonNode any(String kind) {
        return open().stream()
                .filter(one -> one.path("kind").asString().equals(kind)
                        || one.path("subjectId").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode again(JsonNode divergence) {
        return open().stream()
                .filter(one -> one.path("id").equals(divergence.path("id")))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> open() {
        return JSON.readTree(visitor.get(PLAN + "/divergences").body())
                .valueStream()
                .toList();
    }

    private static List<String> strings(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).toList();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String... details) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JSON.readTree(answer.body()).path("detail").asString()).contains(details);
    }

    /** What the answer does not keep of the description. */
    private List<Error> faults(String path, String schema, String body) {
        JsonNode description =
                NorddjursList.YAML.readTree(visitor.get("/api/v1/openapi.yaml").body());
        assertThat(description.path("paths").path(path).path("post")).isNotEmpty();
        ObjectNode root = JSON.createObjectNode();
        root.put("$ref", "#/components/schemas/" + schema);
        root.set("components", description.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root.toString(), InputFormat.JSON)
                .validate(body, InputFormat.JSON);
    }
}
