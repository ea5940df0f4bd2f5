package dk.norddjurs.plansync.run.simulation;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How many nights one core simulates, with every oracle watching: the seeds are always the same. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class NightsBenchmark {
    private static final int SEEDS = 100;

    /** Counts what was played. */
    @State(Scope.Thread)
    @AuxCounters
    public static class Played {
        public long nights;
    }

    @State(Scope.Thread)
    public static class Quiet {
        @Setup
        public void silence() {
            Quietly.silence();
        }
    }

    @Benchmark
    public void play(Quiet quiet, Played played) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            played.nights += new Simulation(Schedule.of(seed), new Trace(false)).play().runs;
        }
    }
}
