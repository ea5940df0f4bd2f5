package dk.norddjurs.plansync.connector.sharepoint;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long a busy Graph asks us to wait: its header comes as seconds, as a date, as nonsense, or not at all. */
final class RetryAfter {
    private RetryAfter() {}

    /**
     * The longer of what the header asks and what is left of the minute's quota; zero if neither says anything.
     *
     * @param retryAfter the header Retry-After, or null
     * @param quotaReset the header RateLimit-Reset, in seconds, or null
     * @param now        what the time is at the server
     */
    static Duration asked(@Nullable String retryAfter, @Nullable String quotaReset, Instant now) {
        Duration header = seconds(retryAfter)
                .or(() -> date(retryAfter).map(then -> Duration.between(now, then)))
                .orElse(Duration.ZERO);
        return longest(longest(header, Duration.ZERO), seconds(quotaReset).orElse(Duration.ZERO));
    }

    /** An HTTP date, if it is one. */
    static Optional<Instant> date(@Nullable String header) {
        try {
            return Optional.ofNullable(header)
                    .map(text -> ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Optional<Duration> seconds(@Nullable String header) {
        return number(header).map(Duration::ofSeconds);
    }

    /** A number without a sign, if it is one. */
    static Optional<Long> number(@Nullable String header) {
        return Optional.ofNullable(header)
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Long::valueOf);
    }
}
