package dk.norddjurs.plansync.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The planted bugs: a file for each in {@code src/test/resources/planted-bugs}, called by its name. */
final class Catalogue {
    private static final Path FOLDER = Path.of("src", "test", "resources", "planted-bugs");
    private static final String ENDING = ".yaml";
    private static final YAMLMapper YAML = new YAMLMapper();

    private Catalogue() {}

    private record Entry(String thought, String source, String line, String planted, String by) {}

    /** All of them, by name. */
    static List<PlantedBug> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Catalogue::read).toList();
        } catch (IOException e) {
            throw new IllegalStateException("there is no folder " + FOLDER, e);
        }
    }

    private static PlantedBug read(Path file) {
        Entry entry = YAML.readValue(file.toFile(), Entry.class);
        String name = file.getFileName().toString().replace(ENDING, "");
        return new PlantedBug(name, entry.thought(), entry.source(), entry.line(), entry.planted(), entry.by());
    }
}
