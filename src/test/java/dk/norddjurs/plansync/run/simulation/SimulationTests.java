package dk.norddjurs.plansync.run.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Whole nights by chance. {@code -Dseeds=N} plays so many seeds from {@code -Dfirst=N} on, {@code -Dseed=N} one of them
 * word by word; without either it plays as many as fit in {@code -Dsimulation.seconds=N}.
 */
class SimulationTests {
    private static final int SHOWN = 3;
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final Level BEFORE = ROOT.getLevel();

    @BeforeAll
    static void quiet() {
        ROOT.setLevel(Level.OFF);
    }

    @AfterAll
    static void asBefore() {
        ROOT.setLevel(BEFORE);
    }

    @Test
    void theSameSeedGivesTheSameTraceToTheByte() {
        for (long seed = 0; seed < 20; seed++) {
            String once = Proof.trace(Schedule.of(seed));

            assertThat(once).contains("all faults stop");
            assertThat(Proof.trace(Schedule.of(seed))).isEqualTo(once);
        }
    }

    @Test
    void nothingIsEverBroken() {
        Long one = Long.getLong("seed");
        if (one != null) {
            System.out.println(Proof.trace(Schedule.of(one)));
            assertThat(Proof.play(one).failure()).isEmpty();
            return;
        }
        long first = Long.getLong("first", 0);
        long last = first + Long.getLong("seeds", Long.MAX_VALUE - first);
        boolean timed = Long.getLong("seeds") == null;
        long begun = System.nanoTime();
        long deadline = begun
                + Duration.ofSeconds(Long.getLong("simulation.seconds", 60)).toNanos();
        int threads = Integer.getInteger("simulation.threads", 1);
        AtomicLong next = new AtomicLong(first);
        AtomicLong nights = new AtomicLong();
        ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
        List<Thread> players = IntStream.range(0, threads)
                .mapToObj(number -> new Thread(() -> {
                    for (long seed = next.getAndIncrement();
                            seed < last && failures.size() < SHOWN && !(timed && System.nanoTime() > deadline);
                            seed = next.getAndIncrement()) {
                        Proof.Result result = Proof.play(seed);
                        nights.addAndGet(result.nights());
                        result.failure().ifPresent(failures::add);
                    }
                }))
                .toList();
        players.forEach(Thread::start);
        players.forEach(SimulationTests::join);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf(
                "%d seeds, %d nights in %d s: %d nights a second and core%n",
                next.get() - first,
                nights.get(),
                took.toSeconds(),
                nights.get() * 1_000_000_000 / Math.max(1, took.toNanos() * threads));
        assertThat(failures).as("broken").isEmpty();
        assertThat(nights.get()).isPositive();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
