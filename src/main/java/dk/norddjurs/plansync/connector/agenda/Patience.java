package dk.norddjurs.plansync.connector.agenda;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;

/** How fast one reading asks, and how long it waits for a busy site: all its waits together stay within a limit. */
final class Patience {
    private final Clock clock;
    private final long nanosBetween;
    private Duration left;
    private long nextAt = System.nanoTime();

    Patience(FirstAgendaSettings settings, Clock clock) {
        this.clock = clock;
        this.nanosBetween = TimeUnit.MINUTES.toNanos(1) / settings.requestsPerMinute();
        this.left = settings.maxWait();
    }

    /** Waits until the next request may be made. */
    void pace() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(nextAt - System.nanoTime());
        nextAt = System.nanoTime() + nanosBetween;
    }

    /**
     * Waits before another try, if that is allowed.
     *
     * @return whether it waited; false if the wait is longer than what is left
     */
    boolean waitFor(Duration wait) throws InterruptedException {
        if (wait.compareTo(left) > 0) {
            return false;
        }
        left = left.minus(wait);
        TimeUnit.MILLISECONDS.sleep(wait.toMillis());
        return true;
    }

    /** How long the site asks us to wait, in seconds or until a moment; without a word, longer for every try. */
    Duration asked(HttpHeaders headers, int tries) {
        return headers.firstValue("Retry-After").map(this::parsed).orElse(Duration.ofSeconds(1L << tries));
    }

    private Duration parsed(String retryAfter) {
        if (retryAfter.matches("\\d{1,6}")) {
            return Duration.ofSeconds(Long.parseLong(retryAfter));
        }
        try {
            ZonedDateTime until = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration wait = Duration.between(clock.instant(), until);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return Duration.ofSeconds(5);
        }
    }
}
