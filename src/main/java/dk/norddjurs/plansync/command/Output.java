package dk.norddjurs.plansync.command;

import dk.norddjurs.plansync.plan.PlanId;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Prints a command's answer, for people or as JSON for scripts, and apart from it what is wrong. */
final class Output {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addModule(new SimpleModule().addSerializer(PlanId.class, ToStringSerializer.instance))
            .build();

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    void line(String text, Object... args) {
        out.println(args.length == 0 ? text : text.formatted(args));
    }

    /** Says why there is no answer. */
    void problem(@Nullable String text) {
        err.println(text);
    }

    void json(Object value) {
        out.println(JSON.writeValueAsString(value));
    }
}
