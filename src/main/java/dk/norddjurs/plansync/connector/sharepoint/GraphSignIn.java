package dk.norddjurs.plansync.connector.sharepoint;

import com.azure.core.credential.TokenCredential;
import com.azure.identity.ClientCertificateCredentialBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import com.azure.identity.WorkloadIdentityCredentialBuilder;
import com.microsoft.kiota.authentication.AccessTokenProvider;
import com.microsoft.kiota.authentication.AllowedHostsValidator;
import com.microsoft.kiota.authentication.AzureIdentityAccessTokenProvider;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.snapshot.Source;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gets the token for each request. The credential is made when it is first needed, so that the service starts, and can
 * say what is wrong, where signing in is impossible.
 */
final class GraphSignIn implements AccessTokenProvider {
    private final SharePointSettings settings;
    private @Nullable AccessTokenProvider entra;

    GraphSignIn(SharePointSettings settings) {
        this.settings = settings;
    }

    @Override
    public String getAuthorizationToken(URI uri, @Nullable Map<String, Object> context) {
        if (!settings.isOurs(uri)) {
            throw new SourceFailed(
                    Source.LIST,
                    "Microsoft Graph henviste til en fremmed adresse (" + uri.getHost()
                            + "), som ikke får vores adgangstoken. Kontrollér plansync.sharepoint.base-url.");
        }
        if (settings.token() != null) {
            return settings.token();
        }
        try {
            return entra().getAuthorizationToken(uri, context);
        } catch (RuntimeException e) {
            throw new SourceFailed(
                    Source.LIST,
                    "Kunne ikke logge ind hos Microsoft med plansync.sharepoint.sign-in="
                            + String.valueOf(settings.signIn()).toLowerCase(Locale.ROOT)
                            + ". Kontrollér tenant-id, client-id og at hemmeligheden eller certifikatet findes og"
                            + " ikke er udløbet.",
                    e);
        }
    }

    /** The host is checked above, port and all. */
    @Override
    public AllowedHostsValidator getAllowedHostsValidator() {
        return new AllowedHostsValidator(settings.baseUrl().getHost());
    }

    private synchronized AccessTokenProvider entra() {
        if (entra == null) {
            entra = new AzureIdentityAccessTokenProvider(
                    credential(),
                    new String[] {settings.baseUrl().getHost()},
                    "https://" + settings.baseUrl().getHost() + "/.default");
        }
        return entra;
    }

    private TokenCredential credential() {
        SharePointSettings.SignIn signIn = settings.signIn();
        return switch (signIn == null ? SharePointSettings.SignIn.WORKLOAD : signIn) {
            case WORKLOAD ->
                new WorkloadIdentityCredentialBuilder()
                        .tenantId(settings.tenantId())
                        .clientId(settings.clientId())
                        .build();
            case MANAGED ->
                new ManagedIdentityCredentialBuilder()
                        .clientId(settings.clientId())
                        .build();
            case CERTIFICATE -> certificate(settings.certificate());
            case SECRET ->
                new ClientSecretCredentialBuilder()
                        .tenantId(settings.tenantId())
                        .clientId(settings.clientId())
                        .clientSecret(settings.clientSecret())
                        .build();
            case TOKEN -> throw new IllegalStateException("a fixed token needs no credential");
        };
    }

    private TokenCredential certificate(@Nullable Path file) {
        ClientCertificateCredentialBuilder builder = new ClientCertificateCredentialBuilder()
                .tenantId(settings.tenantId())
                .clientId(settings.clientId());
        String path = String.valueOf(file);
        return (path.toLowerCase(Locale.ROOT).endsWith(".pfx")
                        ? builder.pfxCertificate(path).clientCertificatePassword(settings.clientSecret())
                        : builder.pemCertificate(path))
                .build();
    }
}
