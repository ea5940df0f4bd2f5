package dk.norddjurs.plansync.planted;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Holds trials, each in a JVM of its own that is stopped when it takes too long.
 *
 * @param folder for what they need and say
 * @param seeds  so many are played at most
 */
record Trials(Path folder, long seeds) {
    private static final long MINUTES = 45;

    /** Where the class with the bug is to be found. */
    Path classes(PlantedBug bug) {
        return folder.resolve(bug.name());
    }

    /** Asks who must catch the bug, with the bug in front of everything else. */
    Finding of(PlantedBug bug) {
        return hold(bug.name(), bug.by(), seeds, classes(bug) + File.pathSeparator);
    }

    /** Asks the same of the healthy code, and of no more seeds than were needed. */
    Finding ofHealthy(String by, long needed) {
        return hold("healthy-" + by, by, needed, "");
    }

    private Finding hold(String name, String by, long many, String first) {
        try {
            Path finding = Files.createDirectories(folder).resolve(name + ".properties");
            run(name, List.of(by, Long.toString(many), finding.toString()), first);
            return Finding.read(finding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(name + " is interrupted", e);
        }
    }

    private void run(String name, List<String> args, String first) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-cp",
                first + System.getProperty("java.class.path"),
                Trial.class.getName()));
        command.addAll(args);
        Path log = folder.resolve(name + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        if (!ended || process.exitValue() != 0) {
            throw new IllegalStateException(name + (ended ? " went wrong" : " takes too long") + "; see " + log);
        }
    }
}
