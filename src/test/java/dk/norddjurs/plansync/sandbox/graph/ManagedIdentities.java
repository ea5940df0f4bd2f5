package dk.norddjurs.plansync.sandbox.graph;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** The identities that are assigned to a machine, as its own service knows them: that of App Service, or of a virtual machine. */
public final class ManagedIdentities {
    /** The header that App Service wants, and hands to whoever runs there. */
    public static final String HEADER = "sandbox-identity-header";

    static final String APP_SERVICE = "/msi/token";
    private static final String VIRTUAL_MACHINE = "/metadata/identity/oauth2/token";
    private static final Map<String, String> VERSIONS =
            Map.of(APP_SERVICE, "2019-08-01", VIRTUAL_MACHINE, "2018-02-01");

    /** The client ids of the identities that people made; the empty string is the machine's own. */
    private final Set<String> assigned = ConcurrentHashMap.newKeySet();

    /** A refusal, as the service words it. */
    record Refusal(int status, ObjectNode body) {}

    /** The machine has an identity of its own. */
    public ManagedIdentities own() {
        assigned.add("");
        return this;
    }

    /** The identity of that client id is assigned to the machine. */
    public ManagedIdentities assign(String client) {
        assigned.add(client);
        return this;
    }

    static boolean isAsked(EntraRequest asked) {
        return VERSIONS.containsKey(asked.path());
    }

    Optional<Refusal> refusal(EntraRequest asked, UnaryOperator<String> headers) {
        boolean service = asked.path().equals(APP_SERVICE);
        boolean proven =
                service ? HEADER.equals(headers.apply("X-IDENTITY-HEADER")) : "true".equals(headers.apply("Metadata"));
        if (!proven) {
            return Optional.of(refusal(service ? 401 : 400, "Unauthorized", "Required header is missing"));
        }
        if (!VERSIONS.get(asked.path()).equals(asked.parameter("api-version"))
                || asked.parameter("resource").isEmpty()) {
            return Optional.of(refusal(400, "invalid_request", "Wrong api-version or no resource"));
        }
        return assigned.contains(asked.parameter("client_id"))
                ? Optional.empty()
                : Optional.of(refusal(400, "invalid_request", "Identity not found"));
    }

    private static Refusal refusal(int status, String error, String says) {
        return new Refusal(
                status,
                SandboxJson.object()
                        .put("error", error)
                        .put("error_description", says)
                        .put("message", says));
    }
}
