package dk.norddjurs.plansync.sandbox;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Two threads that do their work at the same moment. */
public final class Together {
    private static final int BOUND = 60;

    private Together() {}

    /**
     * Does both, and waits for both.
     *
     * @return what they gave, in their order
     * @throws IllegalStateException if one of them threw, or they are not done within a minute
     */
    public static <T> List<T> run(Callable<T> one, Callable<T> other) {
        CyclicBarrier barrier = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<T>> futures = Stream.of(one, other)
                    .map(work -> threads.submit(() -> {
                        barrier.await(BOUND, TimeUnit.SECONDS);
                        return work.call();
                    }))
                    .toList();
            return List.of(
                    futures.get(0).get(BOUND, TimeUnit.SECONDS), futures.get(1).get(BOUND, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("one of the two failed: " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
        }
    }
}
