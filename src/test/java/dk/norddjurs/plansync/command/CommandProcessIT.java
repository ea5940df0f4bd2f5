package dk.norddjurs.plansync.command;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.sandbox.SandboxMunicipality;
import dk.norddjurs.plansync.sandbox.graph.EntraSandbox;
import dk.norddjurs.plansync.sandbox.graph.SandboxCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged program as an operator starts it: a process of its own, with a database of its own. */
class CommandProcessIT {
    private static final int AT_MOST_SECONDS = 120;
    private static final Path JAR = Path.of("target/plansync.jar").toAbsolutePath();

    @TempDir
    private Path work;

    private final Map<String, String> environment = new HashMap<>();
    private SandboxMunicipality municipality;

    @BeforeEach
    void start() {
        municipality = SandboxMunicipality.start("norddjurs", work, "observe");
    }

    @AfterEach
    void stop() {
        municipality.close();
    }

    @Test
    void aDryRunLeavesTheInboxAndARunTakesItIn() throws Exception {
        municipality.putExport();

        Said dry = plansync(List.of(), "sync", "--dry-run");

        assertThat(dry.status()).as(dry.err()).isEqualTo(4);
        assertThat(dry.out()).contains("prøvekørsel", "Der er endnu ikke modtaget noget budgetudtræk");
        assertThat(inbox()).hasSize(1);

        Said real = plansync(List.of(), "sync", "--json");

        JsonNode runs = new JsonMapper().readTree(real.out());
        assertThat(real.status()).as(real.err()).isZero();
        assertThat(runs.get(0).at("/report/items").intValue()).isGreaterThan(60);
        assertThat(inbox()).isEmpty();
        assertThat(dry.err() + real.err()).doesNotContain("\tat ");
    }

    @Test
    void badPlanFilesAreToldAtOnceWithoutAStackTrace() throws Exception {
        Path plan = work.resolve("config/plans/2025-2028.yaml");
        Files.writeString(plan, Files.readString(plan).replace("column: Titel", "colum: Titel"));

        Said said = plansync(List.of(), "doctor");

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("2025-2028.yaml", "colum").doesNotContain("\tat ", "Exception", "BeanCreation");
    }

    @Test
    void aDatabaseThatIsNotThereIsToldInASentence() throws Exception {
        Said said = plansync(
                List.of(
                        "-Dspring.datasource.url=jdbc:postgresql://127.0.0.1:1/plansync",
                        "-Dspring.datasource.hikari.connection-timeout=1000"),
                "sync");

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .contains("Kommandoen kunne ikke udføres", "127.0.0.1:1")
                .doesNotContain("\tat ");
    }

    @Test
    void theDoctorSignsInAsTheWorkloadThatKubernetesSaysItIs() throws Exception {
        Set<String> tokens = new HashSet<>();
        try (EntraSandbox entra = EntraSandbox.start(token -> {
            tokens.add(token);
            municipality.graph().accept(token);
        })) {
            entra.proofs().workload("workload-of-the-pod");
            environment.put("AZURE_AUTHORITY_HOST", entra.authority() + "/");
            environment.put("AZURE_TENANT_ID", EntraSandbox.TENANT);
            environment.put("AZURE_CLIENT_ID", EntraSandbox.CLIENT);
            environment.put(
                    "AZURE_FEDERATED_TOKEN_FILE",
                    Files.writeString(work.resolve("token"), "workload-of-the-pod")
                            .toString());

            Said said = run(
                    Path.of(""),
                    JAR,
                    key -> !key.matches("plansync.sharepoint.(token|sign-in)"),
                    List.of(
                            "-Djavax.net.ssl.trustStore=" + entra.certificate().trustStore(),
                            "-Djavax.net.ssl.trustStorePassword=" + SandboxCertificate.PASSWORD),
                    "doctor");

            assertThat(said.out())
                    .as(said.err())
                    .contains(
                            "ok    Loginnet til plan 2025-2028: som programmet " + EntraSandbox.CLIENT,
                            "sign-in: workload",
                            "ok    Rettighederne til plan 2025-2028: Sites.Selected",
                            "ok    Læsningen til plan 2025-2028");
            assertThat(tokens).isNotEmpty().noneMatch(token -> (said.out() + said.err()).contains(token));
            assertThat(said.out() + said.err()).doesNotContain("workload-of-the-pod");
        }
    }

    @Test
    void aSecretThatTheTokenServerQuotesIsNotLoggedHoweverMuchIs() throws Exception {
        try (EntraSandbox entra = EntraSandbox.start(token -> {}).quoting()) {
            environment.put("PLANSYNC_SHAREPOINT_CLIENTSECRET", "planted~secret.3Ky");
            environment.put("LOGGING_LEVEL_ROOT", "debug");

            Said said = run(
                    Path.of(""),
                    JAR,
                    key -> !key.matches("plansync.sharepoint.(token|sign-in)"),
                    List.of(
                            "-Dplansync.sharepoint.sign-in=secret",
                            "-Dplansync.sharepoint.tenant-id=" + EntraSandbox.TENANT,
                            "-Dplansync.sharepoint.client-id=" + EntraSandbox.CLIENT,
                            "-Dplansync.sharepoint.authority-host=" + entra.authority(),
                            "-Djavax.net.ssl.trustStore=" + entra.certificate().trustStore(),
                            "-Djavax.net.ssl.trustStorePassword=" + SandboxCertificate.PASSWORD),
                    "doctor");

            assertThat(entra.journal())
                    .anyMatch(asked -> asked.parameter("client_secret").equals("planted~secret.3Ky"));
            assertThat(said.status()).isEqualTo(1);
            assertThat(said.out()).contains("(AADSTS7000215)").doesNotContain("planted~");
            assertThat(said.err().lines().filter(line -> line.contains("planted~")))
                    .isEmpty();
        }
    }

    @Test
    void aTokenForMicrosoftItselfStopsTheStartAndIsNotQuoted() throws Exception {
        Said said = plansync(List.of("-Dplansync.sharepoint.base-url=https://graph.microsoft.com/v1.0"), "doctor");

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.out() + said.err())
                .contains("plansync.sharepoint.token")
                .doesNotContain(municipality.graph().token());
    }

    @Test
    void wrongWordsEndBeforeAnythingIsStarted() throws Exception {
        Said said = plansync(List.of(), "sync", "--dryrun");

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("--dryrun", "Usage: plansync sync");
        assertThat(work.resolve("database")).doesNotExist();
    }

    @Test
    void theJarFindsRoutesAndConfigurationBesideItselfWhereverItIsStarted() throws Exception {
        Path installed = Files.createDirectories(work.resolve("installed"));
        Files.copy(JAR, installed.resolve("plansync.jar"));
        copy(Path.of("routes"), installed.resolve("routes"));
        copy(Path.of("config"), installed.resolve("config"));
        copy(Path.of("config/plans"), installed.resolve("config/plans"));
        copy(Path.of("config/profiles"), installed.resolve("config/profiles"));
        Path elsewhere = Files.createDirectories(work.resolve("elsewhere"));

        Said said = run(
                elsewhere,
                installed.resolve("plansync.jar"),
                key -> !key.startsWith("plansync.settings."),
                List.of(),
                "sync",
                "--dry-run");

        assertThat(said.status()).as(said.err()).isEqualTo(4);
        assertThat(said.out()).contains("2025-2028: kørsel 1 (prøvekørsel)", "74 punkter");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private List<Path> inbox() throws IOException {
        try (Stream<Path> files = Files.list(municipality.inbox())) {
            return files.toList();
        }
    }

    private Said plansync(List<String> options, String... words) throws Exception {
        return run(Path.of(""), JAR, key -> true, options, words);
    }

    private Said run(Path folder, Path jar, Predicate<String> told, List<String> options, String... words)
            throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        municipality.properties().forEach((key, value) -> {
            if (told.test(key)) {
                command.add("-D" + key + "=" + value);
            }
        });
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(words));
        Path out = work.resolve("out.txt");
        Path err = work.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toAbsolutePath().toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(AT_MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
            return new Said(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            process.destroyForcibly();
        }
    }
}
