package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.settings.ProfileSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What any budget file must end in: read, or refused with a reason. */
final class BudgetFuzzing {
    static final Path FOLDER = folder();

    private BudgetFuzzing() {}

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("fuzz");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.list(folder)) {
            files.forEach(file -> file.toFile().delete());
            Files.delete(folder);
        } catch (IOException e) {
            // The machine empties its folder for such files.
        }
    }

    static void read(ProfileSettings profile, String name, byte[] content) {
        try {
            read(profile, Files.write(FOLDER.resolve(name), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void read(ProfileSettings profile, Path file) {
        try {
            new BudgetFiles().read(profile, file, line -> true);
        } catch (SourceFailed e) {
            String says = String.valueOf(e.getMessage());
            if (!says.startsWith("Filen »") || says.length() > 2_000) {
                throw new IllegalStateException("no reason for people: " + says);
            }
        }
    }
}
