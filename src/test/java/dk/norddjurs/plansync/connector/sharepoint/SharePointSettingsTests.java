package dk.norddjurs.plansync.connector.sharepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.connector.ListPlan;
import dk.norddjurs.plansync.connector.SourceFailed;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The settings bind, keep their secrets, and refuse what is unsafe. */
class SharePointSettingsTests {
    @Test
    void defaultsReachMicrosoftAsAWorkload() {
        SharePointSettings settings = bind(Map.of());

        assertThat(settings.baseUrl()).isEqualTo(URI.create("https://graph.microsoft.com/v1.0"));
        assertThat(settings.signIn()).isEqualTo(SharePointSettings.SignIn.WORKLOAD);
        assertThat(settings.maxWait()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.userAgent()).matches("NONISV\\|plansync\\|plansync/.+");
    }

    @Test
    void tokenIsForThisMachineOnly() {
        assertThat(bind(Map.of("base-url", "http://127.0.0.1:8080/v1.0/", "token", "geheim"))
                        .signIn())
                .isEqualTo(SharePointSettings.SignIn.TOKEN);
        assertThatThrownBy(() -> bind(Map.of("token", "geheim")))
                .rootCause()
                .hasMessageContaining("plansync.sharepoint.token is accepted for this machine")
                .hasMessageNotContaining("geheim");
        assertThatThrownBy(() -> bind(Map.of("base-url", "https://127.0.0.1.evil.example/v1.0", "token", "geheim")))
                .rootCause()
                .hasMessageContaining("this machine");
    }

    @Test
    void plainHttpIsForThisMachineOnly() {
        assertThatThrownBy(() -> bind(Map.of("base-url", "http://graph.example/v1.0")))
                .rootCause()
                .hasMessageContaining("https");
    }

    @Test
    void theAuthorityFollowsTheCloudUnlessItIsSaidAndIsNeverPlainHttp() {
        assertThat(bind(Map.of()).authority()).isEqualTo("https://login.microsoftonline.com");
        assertThat(bind(Map.of("base-url", "https://graph.microsoft.us/v1.0")).authority())
                .isEqualTo("https://login.microsoftonline.us");
        assertThat(bind(Map.of("authority-host", "https://login.example")).authority())
                .isEqualTo("https://login.example");
        assertThatThrownBy(() -> bind(Map.of("authority-host", "http://login.example")))
                .rootCause()
                .hasMessageContaining("authority-host must be https");
    }

    @Test
    void aNationalCloudIsRefusedInASentenceBecauseItHasNoDelta() {
        GraphAccess graph = new GraphAccess(
                bind(Map.of("base-url", "https://graph.microsoft.us/v1.0")), time -> {}, Clock.systemUTC());
        ListRequests requests = new ListRequests(graph, ListPlan.settings().list());

        assertThatThrownBy(() -> requests.everything(new Matching("site", "list", List.of())))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("graph.microsoft.us")
                .hasMessageContaining("delta");
    }

    @Test
    void secretsAreNotShown() {
        SharePointSettings settings =
                bind(Map.of("base-url", "http://localhost:1/v1.0", "token", "geheim", "client-secret", "hemmelig"));

        assertThat(settings.toString()).doesNotContain("geheim").doesNotContain("hemmelig");
    }

    @Test
    void tokenNeverGoesToAnotherHost() {
        SharePointSettings settings = bind(Map.of("base-url", "http://127.0.0.1:8080/v1.0", "token", "geheim"));
        GraphSignIn signIn = new GraphSignIn(settings);

        assertThat(signIn.getAuthorizationToken(URI.create("http://127.0.0.1:8080/v1.0/sites"), Map.of()))
                .isEqualTo("geheim");
        for (String elsewhere : new String[] {"http://127.0.0.1:8081/v1.0", "https://evil.example/v1.0"}) {
            assertThatThrownBy(() -> signIn.getAuthorizationToken(URI.create(elsewhere), Map.of()))
                    .isInstanceOf(SourceFailed.class)
                    .hasMessageNotContaining("geheim");
        }
    }

    @Test
    void impossibleSignInIsSaidWhenItIsTried() {
        GraphSignIn signIn = new GraphSignIn(bind(Map.of("sign-in", "secret")));

        assertThatThrownBy(() ->
                        signIn.getAuthorizationToken(URI.create("https://graph.microsoft.com/v1.0/sites"), Map.of()))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("plansync.sharepoint.tenant-id (PLANSYNC_SHAREPOINT_TENANTID)");
    }

    private static SharePointSettings bind(Map<String, String> properties) {
        Map<String, String> full = new HashMap<>();
        properties.forEach((name, value) -> full.put("plansync.sharepoint." + name, value));
        return new Binder(new MapConfigurationPropertySource(full))
                .bindOrCreate("plansync.sharepoint", SharePointSettings.class);
    }
}
