package dk.norddjurs.plansync.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A folder with a plan file and a profile file, good ones at first, for tests to spoil. */
final class SampleFiles {
    private final Path root;

    SampleFiles(Path root) {
        this.root = root;
        write("plans/2025-2028.yaml", resource("plan.yaml"));
        write("profiles/export.yaml", resource("profile.yaml"));
    }

    /** The files of the repository: what a fresh installation reads. */
    static SettingsFolders shipped() {
        return SettingsFolders.read(Path.of("config/plans"), Path.of("config/profiles"));
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(SampleFiles.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SampleFiles write(String name, String content) {
        return write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    SampleFiles write(String name, byte[] content) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SampleFiles spoilPlan(String from, String to) {
        return spoil("plans/2025-2028.yaml", from, to);
    }

    SampleFiles spoilProfile(String from, String to) {
        return spoil("profiles/export.yaml", from, to);
    }

    private SampleFiles spoil(String name, String from, String to) {
        try {
            String content = Files.readString(root.resolve(name));
            assertThat(content).contains(from);
            return write(name, content.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SettingsFolders read() {
        return SettingsFolders.read(root.resolve("plans"), root.resolve("profiles"));
    }

    /** What reading complains of, without the folder's own name. */
    List<String> problems() {
        SettingsInvalid invalid = catchThrowableOfType(SettingsInvalid.class, this::read);
        assertThat(invalid).as("reading must fail").isNotNull();
        return invalid.problems().stream()
                .map(problem -> problem.replace(root.toString().replace('\\', '/') + "/", ""))
                .toList();
    }
}
