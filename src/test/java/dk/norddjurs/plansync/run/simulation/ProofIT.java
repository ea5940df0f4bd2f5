package dk.norddjurs.plansync.run.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * As many simulations as there is time for; by {@code -Pproof} as many as are asked for.
 *
 * <p>{@code -Dseeds=N} plays so many, {@code -Dseed=S} that one alone, {@code -Dfrom=F} begins there.
 */
class ProofIT {
    @Test
    void nothingIsEverLostDoubledOrGuessed() {
        long one = Long.getLong("proof.seed", -1);
        long seconds = Long.getLong("proof.seconds", 60);
        long from = one >= 0 ? one : Long.getLong("proof.from", 1);
        long many = one >= 0 ? 1 : Long.getLong("proof.seeds", Long.MAX_VALUE / 2);
        int cores = Runtime.getRuntime().availableProcessors();
        Seeds.Played played = new Seeds(cores, System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds)).play(from, many);

        System.out.println(played);
        played.failures().forEach(System.out::println);
        assertThat(played.failures()).isEmpty();
        assertThat(played.seeds()).isPositive();
    }
}
