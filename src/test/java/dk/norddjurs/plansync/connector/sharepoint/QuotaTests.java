package dk.norddjurs.plansync.connector.sharepoint;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.connector.sharepoint.Quota.Later;
import dk.norddjurs.plansync.connector.sharepoint.Quota.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many units are asked for in a minute. */
class QuotaTests {
    private Duration now = Duration.ZERO;
    private final Quota quota = new Quota(100, () -> now.toNanos());

    @Test
    void asMuchAsThereIsMayBeAskedForAtOnce() {
        take(60);
        take(40);
        assertThat(wait(1)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void thereIsRoomAMinuteAfterTheAnswerToTheOldest() {
        Turn first = take(60);
        pass(5);
        quota.ended(first);
        pass(10);
        quota.ended(take(40));

        assertThat(wait(60)).isEqualTo(Duration.ofSeconds(50));
        assertThat(wait(61)).isEqualTo(Duration.ofSeconds(60));
        pass(50);
        take(60);
    }

    @Test
    void whatIsUnderWayCountsUntilItHasEnded() {
        Turn slow = take(100);
        pass(59);
        quota.ended(slow);
        pass(59);
        assertThat(wait(1)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whatTookLongerThanAMinuteCountsForAMinuteMore() {
        Turn slow = take(60);
        pass(61);
        Turn other = take(40);
        quota.ended(slow);
        quota.ended(other);
        assertThat(wait(1)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aRequestThatCostsMoreThanThereEverIsMayBeSentAlone() {
        quota.ended(take(400));
        assertThat(wait(1)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void nobodyAsksWhileGraphWantsAPause() {
        quota.heed(answer(429, Map.of("retry-after", "31")));
        assertThat(wait(1)).isEqualTo(Duration.ofSeconds(31));
        quota.heed(answer(503, Map.of("retry-after", "5")));
        assertThat(wait(1)).isEqualTo(Duration.ofSeconds(31));
        pass(31);
        take(1);
    }

    @Test
    void whatOtherProgramsOfOurNameHaveTakenCountsAsWell() {
        quota.heed(answer(200, Map.of("ratelimit-remaining", "10", "ratelimit-reset", "20")));
        take(8);
        assertThat(wait(4)).isEqualTo(Duration.ofSeconds(20));
        take(2);
        pass(20);
        take(40);
    }

    private Turn take(int units) {
        return (Turn) quota.ask(units);
    }

    private Duration wait(int units) {
        return ((Later) quota.ask(units)).in();
    }

    private void pass(int seconds) {
        now = now.plusSeconds(seconds);
    }

    private static GraphAnswer answer(int status, Map<String, String> headers) {
        return new GraphAnswer("https://graph.example/v1.0", status, headers, "", Instant.EPOCH);
    }
}
