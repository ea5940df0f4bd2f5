package dk.norddjurs.plansync.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Profiles as their files describe them, for tests that want no Spring. */
public final class ConfiguredProfiles {
    private static final SettingsSchema SCHEMA = new SettingsSchema("profile.schema.json");

    private ConfiguredProfiles() {}

    /** A profile that the product comes with. */
    public static ProfileSettings shipped(String name) {
        return SampleFiles.shipped().profiles().find(name).orElseThrow();
    }

    /** A profile that a test writes. */
    public static ProfileSettings written(Path folder, String yaml) {
        try {
            Path path = Files.writeString(folder.resolve("profile.yaml"), yaml);
            SettingsFile file = new SettingsFile(path, SCHEMA);
            ProfileChecks.check(file.top());
            assertThat(file.problems()).isEmpty();
            return ProfileFile.settings(file.top());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
