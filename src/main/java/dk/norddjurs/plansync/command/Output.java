package dk.norddjurs.plansync.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints a command's answer: for people, or as JSON for scripts. */
final class Output {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    void line(String text, Object... args) {
        out.println(args.length == 0 ? text : text.formatted(args));
    }

    void json(Object value) {
        out.println(JSON.writeValueAsString(value));
    }
}
