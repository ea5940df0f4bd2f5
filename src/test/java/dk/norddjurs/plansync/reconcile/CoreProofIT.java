package dk.norddjurs.plansync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Nights of the pure core on all cores; by {@code -Pproof -Dcore=N} as many as are asked for. */
class CoreProofIT {
    private static final int EVENTFUL = 16;

    @Test
    void eachAnswerIsTheOneThatTheRulesWorkedOutAnewGive() {
        long many = Long.getLong("proof.core", 100_000);
        long from = Long.getLong("proof.core.from", 0);
        AtomicLong nights = new AtomicLong();
        long begun = System.nanoTime();
        LongStream.range(from, from + Math.max(1, many / (EVENTFUL + 4)))
                .parallel()
                .forEach(seed -> nights.addAndGet(new CoreNights(seed).play(EVENTFUL)));

        System.out.printf("%d nights of the pure core in %.1f s%n", nights.get(), (System.nanoTime() - begun) / 1e9);
        assertThat(nights.get()).isGreaterThanOrEqualTo(many);
    }
}
