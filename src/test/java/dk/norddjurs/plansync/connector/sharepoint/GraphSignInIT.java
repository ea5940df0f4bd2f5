package dk.norddjurs.plansync.connector.sharepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.util.Configuration;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.sandbox.graph.EntraRequest;
import dk.norddjurs.plansync.sandbox.graph.EntraSandbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Signing in at an Entra ID on this machine, by Microsoft's own library and over https. */
@ExtendWith(OutputCaptureExtension.class)
class GraphSignInIT {
    private static final String SECRET = "planted~secret.Q8x";

    @TempDir
    private Path folder;

    private final Set<String> given = new HashSet<>();
    private final Set<String> hosts = new HashSet<>();
    private EntraSandbox entra;

    @BeforeEach
    void start() {
        entra = EntraSandbox.start(given::add);
        entra.proofs().secret(SECRET);
    }

    @AfterEach
    void stop() {
        entra.close();
    }

    @Test
    void aSecretBuysATokenForGraphThatIsKept() {
        GraphSignIn signIn = signIn(Map.of("sign-in", "secret", "client-secret", SECRET));

        String token = signIn.token();

        assertThat(given).containsExactly(token);
        assertThat(signIn.token()).isEqualTo(token);
        assertThat(entra.journal()).singleElement().satisfies(asked -> {
            assertThat(asked.parameter("scope")).contains("https://graph.microsoft.com/.default");
            assertThat(asked.parameter("client_id")).isEqualTo(EntraSandbox.CLIENT);
        });
    }

    @Test
    @SuppressWarnings("deprecation") // the only way to change what the libraries take for the environment
    void aWorkloadsTokenIsKeptToo() throws IOException {
        entra.proofs().workload("workload-one");
        Path file = Files.writeString(folder.resolve("token"), "workload-one");
        Configuration surroundings = Configuration.getGlobalConfiguration();
        surroundings.put("AZURE_FEDERATED_TOKEN_FILE", file.toString());
        try {
            GraphSignIn signIn = signIn(Map.of("sign-in", "workload"));

            assertThat(signIn.token()).isIn(given).isEqualTo(signIn.token());
        } finally {
            surroundings.remove("AZURE_FEDERATED_TOKEN_FILE");
        }
    }

    @Test
    void aTokenIsRenewedBeforeItRunsOut() throws InterruptedException {
        entra.validity(Duration.ofSeconds(303));
        GraphSignIn signIn = signIn(Map.of("sign-in", "secret", "client-secret", SECRET));

        String first = signIn.token();
        assertThat(signIn.token()).isEqualTo(first);
        Thread.sleep(4000);

        assertThat(signIn.token()).isNotEqualTo(first).isIn(given);
        assertThat(entra.journal()).hasSize(2);
    }

    @Test
    void aCertificateSignsForTheApplicationAndNoSecretTravels() {
        Path pem = entra.proofs().certificate().pem();

        String token = signIn(Map.of("sign-in", "certificate", "certificate", pem.toString()))
                .token();

        assertThat(given).containsExactly(token);
        assertThat(entra.journal())
                .extracting(EntraRequest::parameters)
                .allSatisfy(
                        form -> assertThat(form).containsKey("client_assertion").doesNotContainKey("client_secret"));
    }

    @Test
    void aPfxFileIsOpenedWithThePasswordInClientSecret() throws Exception {
        Path pfx = folder.resolve("application.pfx");
        Files.copy(entra.proofs().certificate().store(), pfx);

        assertThat(signIn(Map.of("sign-in", "certificate", "certificate", pfx.toString(), "client-secret", "changeit"))
                        .token())
                .isIn(given);
    }

    @Test
    void everyRefusalIsASentenceWithItsCodeAndWithoutTheSecret(CapturedOutput log) {
        Map<String, GraphSignIn> refused = new HashMap<>();
        refused.put("AADSTS7000215", signIn(Map.of("sign-in", "secret", "client-secret", "planted~wrong.7Zt")));
        entra.proofs().expire("planted~old.5Rw");
        refused.put("AADSTS7000222", signIn(Map.of("sign-in", "secret", "client-secret", "planted~old.5Rw")));
        refused.put(
                "AADSTS700016",
                signIn(Map.of("sign-in", "secret", "client-secret", SECRET, "client-id", "00000000-aaaa")));
        refused.put(
                "AADSTS90002",
                signIn(Map.of(
                        "sign-in",
                        "secret",
                        "client-secret",
                        SECRET,
                        "tenant-id",
                        "44444444-0000-0000-0000-444444444444")));
        entra.proofs().forgetCertificate();
        refused.put(
                "AADSTS700027",
                signIn(Map.of(
                        "sign-in",
                        "certificate",
                        "certificate",
                        entra.proofs().certificate().pem().toString())));

        refused.forEach((code, signIn) -> {
            Throwable failure = catchThrowable(signIn::token);
            assertThat(failure)
                    .isInstanceOf(SourceFailed.class)
                    .hasMessageStartingWith("Kunne ikke logge ind hos Microsoft med plansync.sharepoint.sign-in=")
                    .hasMessageEndingWith("(" + code + ").")
                    .hasMessageNotContaining("Said in English");
            assertThat(whole(failure)).doesNotContain("planted~", "PRIVATE KEY");
        });
        assertThat(log.getAll()).doesNotContain("planted~", "planted-signature", "PRIVATE KEY");
    }

    @Test
    void whatIsMissingIsNamedBeforeMicrosoftIsAsked() {
        Map<Map<String, String>, String> lacking = Map.of(
                Map.of("sign-in", "secret"),
                "PLANSYNC_SHAREPOINT_CLIENTSECRET",
                Map.of("sign-in", "certificate"),
                "PLANSYNC_SHAREPOINT_CERTIFICATE",
                Map.of("sign-in", "certificate", "certificate", "/nowhere/app.pem"),
                "/nowhere/app.pem",
                Map.of("sign-in", "workload"),
                "AZURE_FEDERATED_TOKEN_FILE");

        lacking.forEach((properties, named) -> assertThat(catchThrowable(signIn(properties)::token))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining(named));
        assertThat(entra.journal()).isEmpty();
    }

    @Test
    void aCertificateFileThatIsNoneIsSaidSo() throws Exception {
        Path rubbish = Files.writeString(folder.resolve("rubbish.pem"), "not a certificate");

        assertThat(catchThrowable(signIn(Map.of("sign-in", "certificate", "certificate", rubbish.toString()))::token))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining(rubbish + " kunne ikke bruges");
    }

    @Test
    void anAuthorityThatIsAwayOrNotTrustedIsToldApartFromARefusal() {
        GraphSignIn distrusting = new GraphSignIn(
                settings(Map.of("sign-in", "secret", "client-secret", SECRET, "authority-host", entra.authority())));
        assertThat(catchThrowable(distrusting::token)).hasMessageContaining("ikke stoler på");

        GraphSignIn away = new GraphSignIn(settings(
                Map.of("sign-in", "secret", "client-secret", SECRET, "authority-host", "https://127.0.0.1:1")));
        assertThat(catchThrowable(away::token)).hasMessageContaining("https://127.0.0.1:1 kunne ikke nås");
    }

    @Test
    void tokensAndSecretsStandInNoLogHoweverMuchIsLogged(CapturedOutput log) {
        GraphSignIn signIn = signIn(Map.of("sign-in", "secret", "client-secret", SECRET));

        String token = signIn.token();

        assertThat(List.of(
                        log.getAll(),
                        signIn.toString(),
                        settings(Map.of("client-secret", SECRET)).toString()))
                .noneMatch(text -> text.contains(token) || text.contains("planted"));
    }

    private static String whole(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void eachCloudHasItsOwnAuthorityAndScope() {
        GraphSignIn signIn = signIn(
                Map.of("sign-in", "secret", "client-secret", SECRET, "base-url", "https://graph.microsoft.us/v1.0"));

        assertThat(signIn.token()).isIn(given);
        assertThat(hosts).contains("login.microsoftonline.us");
        assertThat(entra.journal())
                .filteredOn(asked -> asked.path().endsWith("/token"))
                .extracting(asked -> asked.parameter("scope"))
                .allMatch(scope -> scope.contains("https://graph.microsoft.us/.default"));
    }

    /** Microsoft's hosts are the sandbox here; its own library does not notice. */
    private GraphSignIn signIn(Map<String, String> properties) {
        var trusting = java.net.http.HttpClient.newBuilder()
                .sslContext(entra.certificate().trusting());
        HttpClient http = new JdkHttpClientBuilder(trusting).build();
        return new GraphSignIn(settings(properties), request -> {
            hosts.add(request.getUrl().getHost());
            return http.send(request.setUrl(entra.authority() + request.getUrl().getFile()));
        });
    }

    private static SharePointSettings settings(Map<String, String> properties) {
        Map<String, String> full = new HashMap<>();
        Map.of("tenant-id", EntraSandbox.TENANT, "client-id", EntraSandbox.CLIENT)
                .forEach((name, value) -> full.put("plansync.sharepoint." + name, value));
        properties.forEach((name, value) -> full.put("plansync.sharepoint." + name, value));
        return new Binder(new MapConfigurationPropertySource(full))
                .bindOrCreate("plansync.sharepoint", SharePointSettings.class);
    }
}
