package dk.norddjurs.plansync.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code mvn -q verify -Pfuzz}: each parser for some time under Jazzer, which is led by what the code does. */
class FuzzedParsers {
    private static final Path FOLDER = Path.of("target", "fuzz");
    private static final String SECONDS = System.getProperty("fuzz.seconds", "60");

    static List<FuzzTarget> targets() {
        String only = System.getProperty("fuzz.target", "");
        return FuzzTarget.ALL.stream()
                .filter(target -> only.isEmpty() || target.toString().equals(only))
                .toList();
    }

    /** Otherwise silence would prove nothing. */
    @Test
    void aPlantedFaultIsFound() throws Exception {
        Path log = fuzz(new FuzzTarget(PlantedFuzz.class), "60");

        assertThat(log).content().contains("IllegalStateException: the planted fault");
    }

    @ParameterizedTest
    @MethodSource("targets")
    void nothingIsFound(FuzzTarget target) throws Exception {
        Path log = fuzz(target, SECONDS);

        assertThat(log).content().contains("Done ").doesNotContain("== Java Exception", "libFuzzer crashing input");
    }

    /** The log of a process that fuzzes; what it finds lies beside it. */
    private static Path fuzz(FuzzTarget target, String seconds) throws Exception {
        Path folder = Files.createDirectories(FOLDER.resolve(target.toString()).toAbsolutePath());
        Path log = folder.resolve("log.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.type().getName(),
                "--instrumentation_includes=dk.norddjurs.**:org.dhatim.**:com.fasterxml.aalto.**",
                "-max_total_time=" + seconds,
                "-timeout=20",
                "-rss_limit_mb=2048",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                corpus(target, folder).toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.waitFor();
        return log;
    }

    private static Path corpus(FuzzTarget target, Path folder) throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        int number = 0;
        for (byte[] seed : target.seeds()) {
            Files.write(corpus.resolve("seed-" + number++), seed);
        }
        return corpus;
    }
}
