package dk.norddjurs.plansync.sandbox.graph;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Entra ID on this machine: it gives tokens over https to who proves to be the registered application, by secret, by
 * certificate or by a workload's token, and over http as the machine's own service for managed identities.
 */
public final class EntraSandbox implements AutoCloseable {
    public static final String TENANT = "11111111-2222-3333-4444-555555555555";
    public static final String CLIENT = "99999999-8888-7777-6666-555555555555";
    private final WireMockServer server;
    private final SandboxCertificate certificate;
    private final Consumer<String> accepts;
    private final List<EntraRequest> journal = Collections.synchronizedList(new ArrayList<>());
    private final EntraProofs proofs;
    private final ManagedIdentities identities = new ManagedIdentities();
    private List<String> roles = List.of("Sites.Selected");
    private Duration validity = Duration.ofHours(1);
    private boolean quoting;
    private int given;

    private EntraSandbox(Consumer<String> accepts) {
        this.accepts = accepts;
        certificate = SandboxCertificate.of("entra");
        proofs = new EntraProofs(SandboxCertificate.of("application"));
        server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(certificate.store().toString())
                .keystorePassword(SandboxCertificate.PASSWORD)
                .keyManagerPassword(SandboxCertificate.PASSWORD)
                .keystoreType("PKCS12")
                .disableRequestJournal()
                .extensions(new Transformer()));
        server.start();
        server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse()));
    }

    /**
     * Starts it.
     *
     * @param accepts whoever honours the tokens
     */
    public static EntraSandbox start(Consumer<String> accepts) {
        return new EntraSandbox(accepts);
    }

    /** Where tokens are asked for. */
    public String authority() {
        return "https://127.0.0.1:" + server.httpsPort();
    }

    /** Where a managed identity asks on its own machine, as App Service tells it. */
    public String identityEndpoint() {
        return machine() + ManagedIdentities.APP_SERVICE;
    }

    /** The machine on which a managed identity asks, in the place of 169.254.169.254. */
    public String machine() {
        return "http://127.0.0.1:" + server.port();
    }

    /** The identities that are assigned to the machine. */
    public ManagedIdentities identities() {
        return identities;
    }

    /** The server's certificate, which no machine trusts by itself. */
    public SandboxCertificate certificate() {
        return certificate;
    }

    /** The secrets, certificates and workloads of the application. */
    public EntraProofs proofs() {
        return proofs;
    }

    /** Tokens given from now on say these application roles. */
    public EntraSandbox roles(String... names) {
        roles = List.of(names);
        return this;
    }

    /** Tokens given from now on are good for so long. */
    public EntraSandbox validity(Duration time) {
        validity = time;
        return this;
    }

    /** Refusals quote what was sent from now on. */
    public EntraSandbox quoting() {
        quoting = true;
        return this;
    }

    /** Everything that was asked, in order. */
    public List<EntraRequest> journal() {
        return List.copyOf(journal);
    }

    @Override
    public void close() {
        server.stop();
    }

    private synchronized ResponseDefinition answer(Request request) {
        EntraRequest asked = EntraRequest.of(request);
        journal.add(asked);
        if (ManagedIdentities.isAsked(asked)) {
            return identities
                    .refusal(asked, request::getHeader)
                    .map(refused -> json(refused.status(), refused.body()))
                    .orElseGet(() -> json(200, managed(asked)));
        }
        String refusal = proofs.refusal(asked);
        return refusal.isEmpty()
                ? json(200, token())
                : json(refusal.startsWith("7000") ? 401 : 400, refused(refusal, asked));
    }

    private ObjectNode token() {
        return SandboxJson.object()
                .put("token_type", "Bearer")
                .put("expires_in", validity.toSeconds())
                .put("ext_expires_in", validity.toSeconds())
                .put("access_token", issue());
    }

    private ObjectNode managed(EntraRequest asked) {
        return SandboxJson.object()
                .put("token_type", "Bearer")
                .put("expires_on", Long.toString(Instant.now().plus(validity).getEpochSecond()))
                .put("resource", asked.parameter("resource"))
                .put("access_token", issue());
    }

    private String issue() {
        ObjectNode claims =
                SandboxJson.object().put("appid", CLIENT).put("tid", TENANT).put("jti", ++given);
        roles.forEach(claims.putArray("roles")::add);
        String token =
                part("{\"typ\":\"JWT\",\"alg\":\"RS256\"}") + "." + part(claims.toString()) + ".planted-signature";
        accepts.accept(token);
        return token;
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode refused(String code, EntraRequest asked) {
        ObjectNode body = SandboxJson.object()
                .put("error", code.startsWith("7000") ? "invalid_client" : "invalid_request")
                .put(
                        "error_description",
                        "AADSTS" + code + ": Said in English" + (quoting ? " of " + asked.parameters() : "")
                                + ". Trace ID: 0 Correlation ID: 0");
        body.putArray("error_codes").add(Integer.parseInt(code));
        return body.put("error_uri", "https://login.microsoftonline.com/error?code=" + code);
    }

    private static ResponseDefinition json(int status, ObjectNode body) {
        return new ResponseDefinitionBuilder()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body.toString())
                .build();
    }

    private final class Transformer implements ResponseDefinitionTransformerV2 {
        @Override
        public ResponseDefinition transform(ServeEvent event) {
            return answer(event.getRequest());
        }

        @Override
        public String getName() {
            return "entra";
        }
    }
}
