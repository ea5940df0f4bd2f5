package dk.norddjurs.plansync;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.system.ApplicationHome;

/** The folder that has {@code routes} and {@code config}: the working directory, else the one that the jar lies in. */
final class Home {
    private Home() {}

    static Path find() {
        Path here = Path.of("").toAbsolutePath();
        if (Files.isDirectory(here.resolve("routes"))) {
            return here;
        }
        Path jar = new ApplicationHome(Plansync.class).getDir().toPath().toAbsolutePath();
        return Files.isDirectory(jar.resolve("routes")) ? jar : here;
    }
}
