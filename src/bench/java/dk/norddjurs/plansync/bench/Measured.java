package dk.norddjurs.plansync.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What the benchmarks came to. Each figure is the best of its iterations: whatever else the machine does can only make
 * one slower. The serial collector keeps all work, the collector's too, on one core.
 */
final class Measured {
    private static final int SIZE = 200;

    private final List<RunResult> results = new ArrayList<>();

    /** Everything at its usual size, in two processes each, by many short iterations. */
    void measure() throws RunnerException {
        run(options("bench.log")
                .include("Benchmark")
                .forks(2)
                .warmupIterations(6)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(25)
                .measurementTime(TimeValue.milliseconds(200)));
    }

    /** A plan of that many items: linked, suggested for and reconciled. */
    void measureGrowth(int size) throws RunnerException {
        run(options("bench-" + size + ".log")
                .include("PlanBenchmark.linkSuggestAndReconcile")
                .param("items", Integer.toString(size))
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(3))
                .measurementIterations(4)
                .measurementTime(TimeValue.seconds(1)));
    }

    private static ChainedOptionsBuilder options(String log) {
        return new OptionsBuilder()
                .shouldFailOnError(true)
                .jvmArgs("-XX:+UseSerialGC", "-Xmx8g")
                .output("target/" + log);
    }

    private void run(ChainedOptionsBuilder options) throws RunnerException {
        Collection<RunResult> measured = new Runner(options.build()).run();
        results.addAll(measured);
    }

    /** How much the benchmark got done in a second, by its own count. */
    double perSecond(String benchmark, String counted) {
        return result(benchmark, SIZE)
                .getSecondaryResults()
                .get(counted)
                .getStatistics()
                .getMax();
    }

    double milliseconds(String benchmark) {
        return milliseconds(benchmark, SIZE);
    }

    double milliseconds(String benchmark, int size) {
        return result(benchmark, size).getPrimaryResult().getStatistics().getMin();
    }

    private RunResult result(String benchmark, int size) {
        return results.stream()
                .filter(result -> isOf(result.getParams(), benchmark, size))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(benchmark + " was not measured"));
    }

    private static boolean isOf(BenchmarkParams params, String benchmark, int size) {
        boolean isSized = params.getParamsKeys().contains("items");
        return params.getBenchmark().endsWith("." + benchmark)
                && (!isSized || params.getParam("items").equals(Integer.toString(size)));
    }
}
