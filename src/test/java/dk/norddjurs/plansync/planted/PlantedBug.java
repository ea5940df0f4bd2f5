package dk.norddjurs.plansync.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A fault that somebody in a hurry might have made.
 *
 * @param name    what it is called
 * @param thought what that developer would have thought
 * @param source  the file that it is made in, below the root package
 * @param line    what stands there, once in the file
 * @param planted what would stand there instead
 * @param by      who must catch it: {@code simulation}, {@code core} or the name of a test class below the root package
 */
record PlantedBug(String name, String thought, String source, String line, String planted, String by) {
    private static final Path ROOT = Path.of("src", "main", "java", "dk", "norddjurs", "plansync");

    Path file() {
        return ROOT.resolve(source);
    }

    /** The source with the fault; throws if the line does not stand there exactly once. */
    String sabotaged() throws IOException {
        String healthy = Files.readString(file());
        int at = healthy.indexOf(line);
        if (at < 0 || healthy.indexOf(line, at + 1) >= 0) {
            throw new IllegalStateException(
                    name + ": " + source + (at < 0 ? " has no longer: " : " has more than once: ") + line);
        }
        return healthy.substring(0, at) + planted + healthy.substring(at + line.length());
    }

    @Override
    public String toString() {
        return name;
    }
}
