package dk.norddjurs.plansync.connector.sharepoint;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.util.Configuration;
import com.azure.identity.AadCredentialBuilderBase;
import com.azure.identity.ClientCertificateCredentialBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import com.azure.identity.WorkloadIdentityCredentialBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the credential of each way to sign in. What it lacks is said before Microsoft is asked. */
final class Credentials {
    private static final String SETTING = "plansync.sharepoint.";

    private final SharePointSettings settings;
    private final @Nullable HttpClient http;

    /** @param http what tokens are asked for with, or null for the usual one */
    Credentials(SharePointSettings settings, @Nullable HttpClient http) {
        this.settings = settings;
        this.http = http;
    }

    /** @throws dk.norddjurs.plansync.connector.SourceFailed naming the setting that is missing or wrong */
    TokenCredential make() {
        SharePointSettings.SignIn signIn = settings.signIn();
        return switch (signIn == null ? SharePointSettings.SignIn.WORKLOAD : signIn) {
            case WORKLOAD -> workload();
            case MANAGED -> managed();
            case CERTIFICATE -> certificate();
            case SECRET -> secret();
            case TOKEN -> throw new IllegalStateException("a fixed token needs no credential");
        };
    }

    private TokenCredential workload() {
        fromSurroundings("tenant-id", settings.tenantId(), "AZURE_TENANT_ID");
        fromSurroundings("client-id", settings.clientId(), "AZURE_CLIENT_ID");
        Path file = Path.of(fromSurroundings("", null, "AZURE_FEDERATED_TOKEN_FILE"));
        readable(file, "miljøvariablen AZURE_FEDERATED_TOKEN_FILE");
        return at(new WorkloadIdentityCredentialBuilder().tokenFilePath(file.toString()))
                .build();
    }

    private TokenCredential managed() {
        ManagedIdentityCredentialBuilder builder = new ManagedIdentityCredentialBuilder().clientId(settings.clientId());
        return (http == null ? builder : builder.httpClient(http)).build();
    }

    private TokenCredential secret() {
        needed("tenant-id", settings.tenantId());
        needed("client-id", settings.clientId());
        return at(new ClientSecretCredentialBuilder().clientSecret(needed("client-secret", settings.clientSecret())))
                .build();
    }

    private TokenCredential certificate() {
        needed("tenant-id", settings.tenantId());
        needed("client-id", settings.clientId());
        Path file = Path.of(needed("certificate", settings.certificate()));
        readable(file, SETTING + "certificate");
        ClientCertificateCredentialBuilder builder = at(new ClientCertificateCredentialBuilder());
        return (file.toString().toLowerCase(Locale.ROOT).endsWith(".pfx")
                        ? builder.pfxCertificate(file.toString()).clientCertificatePassword(settings.clientSecret())
                        : builder.pemCertificate(file.toString()))
                .build();
    }

    /** A foreign authority cannot be looked up at Microsoft's, and is trusted because it is configured. */
    private <T extends AadCredentialBuilderBase<T>> T at(T builder) {
        T made = builder.authorityHost(settings.authority());
        if (settings.tenantId() != null) {
            made = made.tenantId(settings.tenantId());
        }
        if (settings.clientId() != null) {
            made = made.clientId(settings.clientId());
        }
        made = http == null ? made : made.httpClient(http);
        return Cloud.isKnownAuthority(settings.authority()) ? made : made.disableInstanceDiscovery();
    }

    private static String needed(String setting, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            throw EntraFault.lacks(SETTING + setting + " (" + environmentName(setting) + ")");
        }
        return value.toString();
    }

    private static String fromSurroundings(String setting, @Nullable String value, String variable) {
        String found =
                value != null ? value : Configuration.getGlobalConfiguration().get(variable);
        if (found == null || found.isBlank()) {
            throw EntraFault.lacks("miljøvariablen " + variable
                    + (setting.isEmpty() ? "" : " eller " + SETTING + setting)
                    + ", som Kubernetes sætter, når podden har mærket azure.workload.identity/use og en tjenestekonto"
                    + " med klient-id");
        }
        return found;
    }

    private static String environmentName(String setting) {
        return "PLANSYNC_SHAREPOINT_" + setting.replace("-", "").toUpperCase(Locale.ROOT);
    }

    private static void readable(Path file, String named) {
        if (!Files.isReadable(file)) {
            throw EntraFault.failed("Filen " + file + ", som " + named + " peger på, findes ikke eller kan ikke læses."
                    + " Ret stien eller filens rettigheder.");
        }
    }
}
