package dk.norddjurs.plansync.sandbox.graph;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The resource units that Graph grants in any minute. Refused requests count as well, and from four fifths on each answer
 * tells what is left.
 */
final class SandboxQuota {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final double TOLD_FROM = 0.8;

    private final Deque<Spent> spent = new ArrayDeque<>();
    private final LongSupplier nanoTime;
    private final int most;

    private record Spent(long at, int units) {}

    SandboxQuota(int most, LongSupplier nanoTime) {
        this.most = most;
        this.nanoTime = nanoTime;
    }

    /** Takes units; whether there were as many. */
    boolean take(int units) {
        long now = nanoTime.getAsLong();
        while (!spent.isEmpty() && now - spent.element().at() >= MINUTE.toNanos()) {
            spent.remove();
        }
        spent.add(new Spent(now, units));
        return taken() <= most;
    }

    private int taken() {
        return spent.stream().mapToInt(Spent::units).sum();
    }

    private String reset() {
        long age = nanoTime.getAsLong() - spent.element().at();
        return Long.toString(MINUTE.minusNanos(age).toSeconds() + 1);
    }

    SandboxAnswer refusal() {
        SandboxAnswer refusal = SandboxAnswer.error(429, "activityLimitReached", "The request has been throttled");
        return told(with(refusal, Map.of("Retry-After", reset())));
    }

    /** The answer with what is left, once that is little. */
    SandboxAnswer told(SandboxAnswer answer) {
        if (taken() < most * TOLD_FROM) {
            return answer;
        }
        return with(
                answer,
                Map.of(
                        "RateLimit-Limit", Integer.toString(most),
                        "RateLimit-Remaining", Integer.toString(Math.max(0, most - taken())),
                        "RateLimit-Reset", reset()));
    }

    private static SandboxAnswer with(SandboxAnswer answer, Map<String, String> more) {
        Map<String, String> headers = new LinkedHashMap<>(answer.headers());
        headers.putAll(more);
        return new SandboxAnswer(answer.status(), headers, answer.body(), answer.delay());
    }
}
