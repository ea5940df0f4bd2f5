package dk.norddjurs.plansync.sandbox.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON with exact numbers, and the recorded payloads. */
final class SandboxJson {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private SandboxJson() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A recorded payload of {@code src/test/resources/graph}. */
    static JsonNode recorded(String file) {
        try (InputStream in = SandboxJson.class.getResourceAsStream("/graph/" + file)) {
            return MAPPER.readTree(Objects.requireNonNull(in, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An error as Graph writes it. */
    static ObjectNode error(String code, String message) {
        ObjectNode body = object();
        body.putObject("error")
                .put("code", code)
                .put("message", message)
                .putObject("innerError")
                .put("request-id", "00000000-0000-0000-0000-000000000000");
        return body;
    }
}
