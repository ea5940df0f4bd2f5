package dk.norddjurs.plansync.connector.agenda;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a site of FirstAgenda Publication is asked.
 *
 * @param baseUrl           the site's front page
 * @param timeout           how long one answer may take, from the request to its last byte
 * @param requestsPerMinute how many requests are made in a minute at most
 * @param maxWait           how long one reading may wait in all for a site that is busy
 * @param userAgent         how we present ourselves, so that the site's operator knows whom to call
 */
record FirstAgendaSettings(
        URI baseUrl,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("60") int requestsPerMinute,
        @DefaultValue("2m") Duration maxWait,
        @DefaultValue("plansync") String userAgent) {
    FirstAgendaSettings {
        if (baseUrl.getHost() == null
                || baseUrl.getUserInfo() != null
                || !baseUrl.getScheme().matches("https?")) {
            throw new IllegalArgumentException(
                    "plansync.agenda.firstagenda.base-url must be a plain address such as https://dagsordener.example.dk");
        }
        if (requestsPerMinute < 1 || timeout.isNegative() || timeout.isZero() || maxWait.isNegative()) {
            throw new IllegalArgumentException("plansync.agenda.firstagenda: requests-per-minute and timeout must be"
                    + " above zero, and max-wait not below it");
        }
    }

    /** The address of a path, which begins with a slash. */
    URI at(String path) {
        return URI.create(baseUrl.toString().replaceAll("/+$", "") + path);
    }
}
