package dk.norddjurs.plansync.settings;

import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One plan or profile file: its content, and all that is wrong with it. */
final class SettingsFile {
    static final String ENDING = ".yaml";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path path;
    private final Set<Problem> problems = new TreeSet<>(
            Comparator.comparingInt(Problem::line).thenComparing(Problem::place).thenComparing(Problem::what));
    private final Entry top;

    /** Reads the file and holds it against the schema. What is wrong is kept as problems, never thrown. */
    SettingsFile(Path path, SettingsSchema schema) {
        this.path = path;
        JsonNode content = read();
        top = Entry.top(this, content);
        if (problems.isEmpty()) {
            schema.check(top);
        }
    }

    Entry top() {
        return top;
    }

    /** The file's name without its ending, which is the plan's id or the profile's name. */
    String name() {
        String name = String.valueOf(path.getFileName());
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    boolean isGood() {
        return problems.isEmpty();
    }

    void problem(int line, String place, String what) {
        problems.add(new Problem(line, place, what));
    }

    /** One sentence for each problem, in the order of the file. */
    List<String> problems() {
        return problems.stream().map(problem -> problem.sentence(path)).toList();
    }

    private JsonNode read() {
        try {
            String text = Files.readString(path);
            return parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            problem(1, "", "is not written in UTF-8; save it as UTF-8");
        } catch (IOException e) {
            problem(1, "", "cannot be read (" + e + "); check the path and the permissions");
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            problem(line, "", "is no YAML: " + firstLine(e.getOriginalMessage()));
        }
        return MissingNode.getInstance();
    }

    private JsonNode parse(String text) {
        JsonNode content = JsonNodes.readTree(YAML, text, new LocationJsonNodeFactoryFactory());
        if (!content.isObject()) {
            problem(1, "", "holds no keys. Write them as the schema describes, or remove the file.");
        }
        return content;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private record Problem(int line, String place, String what) {
        String sentence(Path path) {
            String where = path.toString().replace('\\', '/') + ", line " + line;
            return place.isEmpty() ? where + ": " + what : where + ", " + place + ": " + what;
        }
    }
}
