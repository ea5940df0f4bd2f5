package dk.norddjurs.plansync.connector.sharepoint;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Microsoft Graph is reached, and as whom.
 *
 * @param baseUrl      the address of Graph with its version, https unless it is this machine
 * @param authorityHost where Entra ID gives tokens, https; where nothing is said, that of the base URL's cloud
 * @param signIn       how plansync signs in; where nothing is said, by the token if there is one, else as a workload
 * @param tenantId     the tenant in Entra ID, or null where the surroundings know it
 * @param clientId     the application in Entra ID, or null where the surroundings know it
 * @param clientSecret the application's secret, or null
 * @param certificate  a PEM or PFX file with the application's certificate and key, or null
 * @param token        a fixed bearer token, for this machine only, or null
 * @param company      whose traffic this is; Microsoft asks for it in the User-Agent
 * @param timeout      how long one request may take
 * @param maxWait      how long one request may wait altogether when Graph asks for patience
 * @param pageSize     how many rows are asked for at a time
 * @param unitsPerMinute how many resource units may be asked for in a minute; Microsoft grants each application 1,250 in
 *                     a tenant of up to 1,000 licences, 2,500 up to 5,000, 3,750 up to 15,000
 * @param editorsAtMost of how many edited rows a reading may ask who edited them, at two resource units each
 */
@ConfigurationProperties("plansync.sharepoint")
record SharePointSettings(
        @DefaultValue("https://graph.microsoft.com/v1.0") URI baseUrl,
        @Nullable URI authorityHost,
        @Nullable SignIn signIn,
        @Nullable String tenantId,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable Path certificate,
        @Nullable String token,
        @DefaultValue("plansync") String company,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("2m") Duration maxWait,
        @DefaultValue("200") int pageSize,
        @DefaultValue("1200") int unitsPerMinute,
        @DefaultValue("100") int editorsAtMost) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    SharePointSettings {
        baseUrl = withoutSlash(baseUrl);
        authorityHost = authorityHost == null ? null : withoutSlash(authorityHost);
        token = token == null || token.isBlank() ? null : token;
        signIn = signIn != null ? signIn : token != null ? SignIn.TOKEN : SignIn.WORKLOAD;
        boolean loopback = isLoopback(baseUrl);
        refuseIf(
                !loopback && !"https".equalsIgnoreCase(baseUrl.getScheme()),
                "plansync.sharepoint.base-url must be https, unless it is this machine");
        refuseIf(
                !loopback && (token != null || signIn == SignIn.TOKEN),
                "plansync.sharepoint.token is accepted for this machine (127.0.0.1, localhost) only;"
                        + " use sign-in workload, managed, certificate or secret");
        refuseIf(
                authorityHost != null && !"https".equalsIgnoreCase(authorityHost.getScheme()),
                "plansync.sharepoint.authority-host must be https, such as https://login.microsoftonline.com");
        refuseIf(signIn == SignIn.TOKEN && token == null, "plansync.sharepoint.sign-in=token needs the token");
        refuseIf(
                !company.matches("[ -~&&[^|]]+"),
                "plansync.sharepoint.company stands in an HTTP header: use ASCII letters, without '|'");
        refuseIf(pageSize < 1, "plansync.sharepoint.page-size must be at least 1");
        refuseIf(unitsPerMinute < 1, "plansync.sharepoint.units-per-minute must be at least 1");
        refuseIf(editorsAtMost < 0, "plansync.sharepoint.editors-at-most must be 0 or more");
    }

    /** The ways to sign in, best first. */
    enum SignIn {
        WORKLOAD,
        MANAGED,
        CERTIFICATE,
        SECRET,
        TOKEN
    }

    /** What Microsoft asks applications to call themselves, so that their traffic gets its due share. */
    String userAgent() {
        String version = SharePointSettings.class.getPackage().getImplementationVersion();
        return "NONISV|" + company + "|plansync/" + (version == null ? "0" : version);
    }

    /** The cloud that the base URL belongs to. */
    Cloud cloud() {
        return Cloud.of(baseUrl.getHost());
    }

    /** Where Entra ID gives tokens. */
    String authority() {
        return authorityHost == null ? cloud().authority() : authorityHost.toString();
    }

    /** How plansync signs in, as it is written in the configuration. */
    String signInWord() {
        return String.valueOf(signIn).toLowerCase(Locale.ROOT);
    }

    /** Whether the address is under the base URL's host, so that the token may go there. */
    boolean isOurs(URI address) {
        return baseUrl.getScheme().equalsIgnoreCase(address.getScheme())
                && baseUrl.getHost().equalsIgnoreCase(address.getHost())
                && port(baseUrl) == port(address);
    }

    private static URI withoutSlash(URI address) {
        return URI.create(address.toString().replaceAll("/+$", ""));
    }

    private static int port(URI address) {
        boolean usual = address.getPort() == -1;
        return !usual ? address.getPort() : "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    static boolean isLoopback(URI address) {
        String host = address.getHost();
        refuseIf(host == null, "no address: " + address);
        return host != null && LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    }

    private static void refuseIf(boolean wrong, String reason) {
        if (wrong) {
            throw new IllegalArgumentException(reason);
        }
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "SharePointSettings[baseUrl=" + baseUrl + ", authorityHost=" + authorityHost + ", signIn=" + signIn
                + ", tenantId=" + tenantId + ", clientId="
                + clientId + ", certificate=" + certificate + ", company=" + company + ", timeout=" + timeout
                + ", maxWait=" + maxWait + ", pageSize=" + pageSize + ", unitsPerMinute="
                + unitsPerMinute + ", editorsAtMost=" + editorsAtMost + "]";
    }
}
