package dk.norddjurs.plansync.connector.sharepoint;

import com.azure.core.http.HttpClient;
import com.microsoft.kiota.authentication.AccessTokenProvider;
import com.microsoft.kiota.authentication.AllowedHostsValidator;
import com.microsoft.kiota.authentication.AzureIdentityAccessTokenProvider;
import dk.norddjurs.plansync.connector.SourceFailed;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gets the token for each request. The credential is made when it is first needed, so that the service starts, and can
 * say what is wrong, where signing in is impossible. It keeps the token until shortly before it runs out.
 */
final class GraphSignIn implements AccessTokenProvider {
    private final SharePointSettings settings;
    private final Credentials credentials;
    private @Nullable AccessTokenProvider entra;

    GraphSignIn(SharePointSettings settings) {
        this(settings, null);
    }

    /** @param http what tokens are asked for with, or null for the usual one */
    GraphSignIn(SharePointSettings settings, @Nullable HttpClient http) {
        this.settings = settings;
        this.credentials = new Credentials(settings, http);
    }

    /** @throws SourceFailed saying what to do, if there is no token, or if the address is not Graph's */
    @Override
    public String getAuthorizationToken(URI uri, @Nullable Map<String, Object> context) {
        if (!settings.isOurs(uri)) {
            throw EntraFault.failed("Microsoft Graph henviste til en fremmed adresse (" + uri.getHost()
                    + "), som ikke får vores adgangstoken. Kontrollér plansync.sharepoint.base-url.");
        }
        if (settings.token() != null) {
            return settings.token();
        }
        try {
            return entra().getAuthorizationToken(uri, context);
        } catch (RuntimeException e) {
            throw EntraFault.of(settings, e);
        }
    }

    /** The token that requests to Graph carry now. */
    String token() {
        return getAuthorizationToken(settings.baseUrl(), Map.of());
    }

    /** The host is checked above, port and all. */
    @Override
    public AllowedHostsValidator getAllowedHostsValidator() {
        return new AllowedHostsValidator(settings.baseUrl().getHost());
    }

    private synchronized AccessTokenProvider entra() {
        if (entra == null) {
            entra = new AzureIdentityAccessTokenProvider(
                    credentials.make(),
                    new String[] {settings.baseUrl().getHost()},
                    "https://" + settings.baseUrl().getHost() + "/.default");
        }
        return entra;
    }
}
