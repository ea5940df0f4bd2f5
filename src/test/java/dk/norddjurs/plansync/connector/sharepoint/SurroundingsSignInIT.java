package dk.norddjurs.plansync.connector.sharepoint;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.sandbox.graph.EntraRequest;
import dk.norddjurs.plansync.sandbox.graph.EntraSandbox;
import dk.norddjurs.plansync.sandbox.graph.ManagedIdentities;
import dk.norddjurs.plansync.sandbox.graph.SandboxCertificate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Signing in by what the surroundings offer: each time a process of its own with an environment of its own. */
@Timeout(120)
class SurroundingsSignInIT {
    private static final String OTHER = "77777777-0000-0000-0000-777777777777";

    @TempDir
    private Path folder;

    private final Set<String> given = new HashSet<>();
    private final EntraSandbox entra = EntraSandbox.start(given::add);
    private final List<String> log = new ArrayList<>();
    private Process process;

    @AfterEach
    void stop() {
        process.destroyForcibly();
        entra.close();
        assertThat(log)
                .isNotEmpty()
                .noneMatch(line -> line.contains("workload-") || given.stream().anyMatch(line::contains));
    }

    @Test
    void aWorkloadProvesItselfByTheContentOfItsFile() throws IOException {
        entra.proofs().workload("workload-one");
        start(workload("workload-one"), "workload");

        assertThat(answer()).isIn(given);
        assertThat(entra.journal()).singleElement().satisfies(asked -> {
            assertThat(asked.parameter("client_assertion")).isEqualTo("workload-one");
            assertThat(asked.parameter("client_id")).isEqualTo(EntraSandbox.CLIENT);
            assertThat(asked.parameter("scope")).contains("https://graph.microsoft.com/.default");
            assertThat(asked.parameters()).doesNotContainKey("client_secret");
        });
    }

    @Test
    void aFileThatKubernetesHasChangedIsReadAgain() throws Exception {
        entra.proofs().workload("workload-one").workload("workload-two");
        entra.validity(Duration.ofSeconds(303));
        start(workload("workload-one"), "workload");

        String first = answer();
        Files.writeString(folder.resolve("token"), "workload-two\n");
        Thread.sleep(4000);

        assertThat(answer()).isNotEqualTo(first).isIn(given);
        assertThat(entra.journal())
                .extracting(asked -> asked.parameter("client_assertion"))
                .containsExactly("workload-one", "workload-two");
    }

    @Test
    void aWorkloadThatNobodyHasFederatedIsToldHowThatIsDone() throws IOException {
        start(workload("workload-of-somebody-else"), "workload");

        assertThat(answer())
                .contains("(AADSTS70021)", "federated credential", "system:serviceaccount:")
                .doesNotContain("workload-of-somebody-else");
    }

    @Test
    void aMachineServiceGivesTheTokenOfTheMachinesOwnIdentityAndItIsKept() throws IOException {
        entra.identities().own();
        start(appService(), "managed");

        assertThat(answer()).isIn(given).isEqualTo(answer());
        assertThat(entra.journal()).extracting(EntraRequest::path).containsExactly("/msi/token");
        assertThat(entra.journal().get(0).parameter("resource")).startsWith("https://graph.microsoft.com");
    }

    @Test
    void anIdentityThatPeopleMadeIsAskedForByItsClientId() throws IOException {
        entra.identities().assign(EntraSandbox.CLIENT);
        start(appService(), "managed", "client-id", EntraSandbox.CLIENT);

        assertThat(answer()).isIn(given);
        assertThat(entra.journal().get(0).parameter("client_id")).isEqualTo(EntraSandbox.CLIENT);
    }

    @Test
    void anIdentityOfAVirtualMachineIsAskedForThereToo() throws IOException {
        entra.identities().own().assign(EntraSandbox.CLIENT);
        start(
                Map.of("AZURE_POD_IDENTITY_AUTHORITY_HOST", entra.machine()),
                "managed",
                "client-id",
                EntraSandbox.CLIENT);

        assertThat(answer()).isIn(given);
        assertThat(entra.journal()).last().satisfies(asked -> {
            assertThat(asked.path()).isEqualTo("/metadata/identity/oauth2/token");
            assertThat(asked.parameter("client_id")).isEqualTo(EntraSandbox.CLIENT);
        });
    }

    @Test
    void aMachineWithoutThatIdentityIsToldSo() throws IOException {
        entra.identities().own();
        start(appService(), "managed", "client-id", OTHER);
        assertThat(answer()).contains("sign-in=managed", "identiteten er knyttet til maskinen", "client-id er dens");
        process.destroyForcibly();

        start(Map.of("AZURE_POD_IDENTITY_AUTHORITY_HOST", entra.machine()), "managed", "client-id", OTHER);
        assertThat(answer()).contains("sign-in=managed", "identiteten er knyttet til maskinen", "client-id er dens");
    }

    @Test
    void aMachineServiceThatDoesNotAnswerIsNamed() throws IOException {
        start(Map.of("IDENTITY_ENDPOINT", "http://127.0.0.1:1/msi/token", "IDENTITY_HEADER", "any"), "managed");

        assertThat(answer()).contains("maskinens tjeneste for managed identity kunne ikke nås");
        process.destroyForcibly();

        start(Map.of("AZURE_POD_IDENTITY_AUTHORITY_HOST", "http://127.0.0.1:1"), "managed");
        assertThat(answer()).contains("maskinens tjeneste for managed identity kunne ikke nås");
    }

    private Map<String, String> workload(String token) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), token + "\n");
        return Map.of(
                "AZURE_TENANT_ID", EntraSandbox.TENANT,
                "AZURE_CLIENT_ID", EntraSandbox.CLIENT,
                "AZURE_FEDERATED_TOKEN_FILE", file.toString());
    }

    private Map<String, String> appService() {
        return Map.of("IDENTITY_ENDPOINT", entra.identityEndpoint(), "IDENTITY_HEADER", ManagedIdentities.HEADER);
    }

    /** @param more further settings, names and values in turn */
    private void start(Map<String, String> environment, String signIn, String... more) throws IOException {
        Map<String, String> properties = new HashMap<>(Map.of(
                "plansync.sharepoint.sign-in",
                signIn,
                "plansync.sharepoint.authority-host",
                entra.authority(),
                "javax.net.ssl.trustStore",
                entra.certificate().trustStore().toString(),
                "javax.net.ssl.trustStorePassword",
                SandboxCertificate.PASSWORD));
        for (int i = 0; i < more.length; i += 2) {
            properties.put("plansync.sharepoint." + more[i], more[i + 1]);
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SignInProbe.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(folder.resolve("err.txt").toFile());
        builder.environment().putAll(environment);
        process = builder.start();
    }

    /** What the process says when it is asked once more. */
    private String answer() throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append('\n').flush();
        String line = process.inputReader(StandardCharsets.UTF_8).readLine();
        while (line != null && !line.startsWith(SignInProbe.ANSWER)) {
            log.add(line);
            line = process.inputReader(StandardCharsets.UTF_8).readLine();
        }
        assertThat(line).as(Files.readString(folder.resolve("err.txt"))).isNotNull();
        return line.substring(SignInProbe.ANSWER.length());
    }
}
