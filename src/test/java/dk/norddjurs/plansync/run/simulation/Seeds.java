package dk.norddjurs.plansync.run.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Plays one seed after the other, on several cores, until there are enough of them or the time is over. */
final class Seeds {
    /** So many failures tell enough. */
    private static final int ENOUGH = 3;

    private final int cores;
    private final long deadline;

    Seeds(int cores) {
        this(cores, Long.MAX_VALUE);
    }

    /** @param deadline when to stop, by {@link System#nanoTime} */
    Seeds(int cores, long deadline) {
        this.cores = cores;
        this.deadline = deadline;
    }

    /**
     * What came of it.
     *
     * @param seeds    how many were played
     * @param nights   how many runs they had together
     * @param nanos    how long it took
     * @param failures each with its seed, its oracle, a short trace and the command that plays it again
     */
    record Played(long seeds, long nights, long nanos, int cores, List<String> failures) {
        @Override
        public String toString() {
            double seconds = nanos / 1e9;
            return String.format(
                    "%d seeds, %d nights in %.1f s on %d cores: %.0f nights per second and core; %d violations",
                    seeds, nights, seconds, cores, nights / seconds / cores, failures.size());
        }
    }

    Played play(long from, long many) {
        Quietly.silence();
        AtomicLong next = new AtomicLong(from);
        AtomicLong nights = new AtomicLong();
        AtomicLong played = new AtomicLong();
        List<String> failures = Collections.synchronizedList(new ArrayList<>());
        long begun = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int core = 0; core < cores; core++) {
            Thread thread = new Thread(() -> {
                while (failures.size() < ENOUGH && System.nanoTime() < deadline) {
                    long seed = next.getAndIncrement();
                    if (seed >= from + many) {
                        return;
                    }
                    try {
                        nights.addAndGet(new Simulation(Schedule.of(seed), new Trace(false)).play().runs);
                    } catch (Throwable e) {
                        failures.add(Shrunk.of(Schedule.of(seed), e));
                    }
                    played.incrementAndGet();
                }
            });
            thread.start();
            threads.add(thread);
        }
        threads.forEach(Seeds::await);
        return new Played(played.get(), nights.get(), System.nanoTime() - begun, cores, List.copyOf(failures));
    }

    private static void await(Thread thread) {
        try {
            thread.join(TimeUnit.DAYS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
