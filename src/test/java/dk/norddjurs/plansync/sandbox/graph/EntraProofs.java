package dk.norddjurs.plansync.sandbox.graph;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** How the registered application proves who it is. */
public final class EntraProofs {
    private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final SandboxCertificate application;
    private final Set<String> secrets = ConcurrentHashMap.newKeySet();
    private final Set<String> expired = ConcurrentHashMap.newKeySet();
    private final Set<String> workloads = ConcurrentHashMap.newKeySet();
    private boolean certificateKnown = true;

    EntraProofs(SandboxCertificate application) {
        this.application = application;
    }

    /** The application's certificate, registered unless it is {@link #forgetCertificate() forgotten}. */
    public SandboxCertificate certificate() {
        return application;
    }

    public EntraProofs secret(String secret) {
        secrets.add(secret);
        return this;
    }

    /** The secret runs out. */
    public EntraProofs expire(String secret) {
        expired.add(secret);
        return this;
    }

    /** The workload with that token may act for the application. */
    public EntraProofs workload(String token) {
        workloads.add(token);
        return this;
    }

    public void forgetCertificate() {
        certificateKnown = false;
    }

    /** The number behind AADSTS that says what is wrong, or the empty string. */
    String refusal(EntraRequest asked) {
        if (!asked.path().equals("/" + EntraSandbox.TENANT + "/oauth2/v2.0/token")) {
            return "90002";
        }
        if (!asked.parameter("client_id").equals(EntraSandbox.CLIENT)) {
            return "700016";
        }
        if (!asked.parameter("grant_type").equals("client_credentials")
                || !asked.parameter("scope").contains("/.default")) {
            return "70011";
        }
        return asked.parameter("client_assertion_type").equals(ASSERTION)
                ? assertion(asked.parameter("client_assertion"))
                : secretRefusal(asked.parameter("client_secret"));
    }

    private String secretRefusal(String secret) {
        return expired.contains(secret) ? "7000222" : secrets.contains(secret) ? "" : "7000215";
    }

    private String assertion(String token) {
        if (workloads.contains(token)) {
            return "";
        }
        return token.startsWith("workload-") ? "70021" : certificateKnown && isSigned(token) ? "" : "700027";
    }

    private boolean isSigned(String token) {
        String[] parts = token.split("\\.");
        try {
            JsonNode header = SandboxJson.MAPPER.readTree(Base64.getUrlDecoder().decode(parts[0]));
            JsonNode claims = SandboxJson.MAPPER.readTree(Base64.getUrlDecoder().decode(parts[1]));
            Signature check = Signature.getInstance(
                    header.path("alg").asString().equals("PS256") ? "RSASSA-PSS" : "SHA256withRSA");
            if (header.path("alg").asString().equals("PS256")) {
                check.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            }
            check.initVerify(application.certificate());
            check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return check.verify(Base64.getUrlDecoder().decode(parts[2]))
                    && claims.path("iss").asString().equals(EntraSandbox.CLIENT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
