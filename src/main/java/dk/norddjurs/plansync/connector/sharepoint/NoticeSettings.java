package dk.norddjurs.plansync.connector.sharepoint;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether Microsoft Graph shall tell us of changes.
 *
 * @param url         where Graph reaches us from outside, or null for no notices; https unless it is this machine
 * @param lifetime    how long Graph is asked to tell us, at most the 42,300 minutes that it allows for lists
 * @param renewBefore how long before that is over it is asked again
 */
@ConfigurationProperties("plansync.sharepoint.notices")
record NoticeSettings(
        @Nullable URI url,
        @DefaultValue("20d") Duration lifetime,
        @DefaultValue("5d") Duration renewBefore) {
    private static final Duration LONGEST = Duration.ofMinutes(42_300);

    NoticeSettings {
        url = url == null || url.toString().isBlank() ? null : url;
        refuseIf(
                url != null && !"https".equalsIgnoreCase(url.getScheme()) && !SharePointSettings.isLoopback(url),
                "plansync.sharepoint.notices.url must be https, for Graph tells no other address");
        refuseIf(
                lifetime.compareTo(LONGEST) > 0,
                "plansync.sharepoint.notices.lifetime is at most 29d: Graph allows no more for lists");
        refuseIf(
                renewBefore.compareTo(lifetime) >= 0,
                "plansync.sharepoint.notices.renew-before must be shorter than the lifetime");
    }

    private static void refuseIf(boolean wrong, String reason) {
        if (wrong) {
            throw new IllegalArgumentException(reason);
        }
    }
}
