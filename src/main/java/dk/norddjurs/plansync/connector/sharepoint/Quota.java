package dk.norddjurs.plansync.connector.sharepoint;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.LongSupplier;

/**
 * The resource units that we may ask for in a minute. Whoever would ask for more is told when there will be room, so that
 * Graph need not refuse, for what it refuses counts as well.
 *
 * <p>A unit counts from when it is asked for until a minute after its answer: by Graph's clock that is a minute at least,
 * however long either of the two was under way. Where Graph tells what is left, for other programs may bear our name
 * too, that counts as well.
 */
final class Quota {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final int most;
    private final LongSupplier nanoTime;
    private final Deque<Turn> turns = new ArrayDeque<>();
    private long closedUntil;
    private long left;
    private long leftUntil;

    /**
     * A quota of which nothing is taken.
     *
     * @param most     how many units there are in any minute
     * @param nanoTime the time in nanoseconds since whenever; it never goes back
     */
    Quota(int most, LongSupplier nanoTime) {
        this.most = most;
        this.nanoTime = nanoTime;
        this.closedUntil = nanoTime.getAsLong();
        this.leftUntil = closedUntil;
    }

    /** What asking came to. */
    sealed interface Reply permits Turn, Later {}

    /** It may be sent now, and its end must be told. */
    static final class Turn implements Reply {
        private final int units;
        private long until;

        private Turn(int units, long until) {
            this.units = units;
            this.until = until;
        }
    }

    /**
     * It may not be sent now.
     *
     * @param in when to ask again
     */
    record Later(Duration in) implements Reply {}

    /**
     * Asks to send a request now.
     *
     * @param units what it costs
     */
    synchronized Reply ask(int units) {
        long now = nanoTime.getAsLong();
        while (!turns.isEmpty() && turns.element().until - now <= 0) {
            turns.remove();
        }
        long wait = Math.max(closedUntil - now, roomIn(Math.min(units, most), now));
        if (leftUntil - now > 0 && left < units) {
            wait = Math.max(wait, leftUntil - now);
        }
        if (wait > 0) {
            return new Later(Duration.ofNanos(wait));
        }
        left -= units;
        Turn turn = new Turn(units, now + MINUTE);
        turns.add(turn);
        return turn;
    }

    /** In how many nanoseconds there is room for so many units. */
    private long roomIn(int units, long now) {
        long taken = turns.stream().mapToLong(turn -> turn.units).sum();
        long in = 0;
        for (Iterator<Turn> oldest = turns.iterator(); taken + units > most && oldest.hasNext(); ) {
            Turn turn = oldest.next();
            taken -= turn.units;
            in = Math.max(in, turn.until - now);
        }
        return in;
    }

    /** The request has ended, perhaps without an answer. */
    synchronized void ended(Turn turn) {
        turn.until = nanoTime.getAsLong() + MINUTE;
        if (!turns.contains(turn)) { // it took more than a minute
            turns.add(turn);
        }
    }

    /** Takes in what an answer tells of the quota. */
    synchronized void heed(GraphAnswer answer) {
        long now = nanoTime.getAsLong();
        if (answer.isThrottled()) {
            closedUntil = Math.max(closedUntil, now + answer.asked().toNanos());
        }
        answer.quotaLeft().ifPresent(units -> {
            left = units;
            leftUntil = now + answer.quotaReset().toNanos();
        });
    }
}
