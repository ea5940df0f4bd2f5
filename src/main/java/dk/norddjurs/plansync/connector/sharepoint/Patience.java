package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.snapshot.Source;
import java.time.Duration;

/**
 * The waiting that one request may do altogether. Each pause is at least twice the last one, whatever Graph asks, up to
 * half a minute: an answer of "0" must not make us hammer.
 */
final class Patience {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST_OWN = Duration.ofSeconds(30);

    private final Duration longest;
    private final Pause pause;
    private final Telling telling;
    private Duration spent = Duration.ZERO;
    private Duration own = FIRST;

    Patience(Duration longest, Pause pause, Telling telling) {
        this.longest = longest;
        this.pause = pause;
        this.telling = telling;
    }

    /** Is told of each wait. */
    interface Telling {
        void begins(Duration time);

        void ends();

        void isTooLong(Duration time);
    }

    /** Sleeps, and knows the time. */
    interface Pause {
        void of(Duration time) throws InterruptedException;

        /** As {@link System#nanoTime}: it goes on while somebody sleeps. */
        default long nanoTime() {
            return System.nanoTime();
        }
    }

    /** Waits as long as is asked, or longer; false, at once, if that would be too long altogether. */
    boolean waitFor(Duration asked) {
        Duration time = RetryAfter.longest(asked, own);
        if (spent.plus(time).compareTo(longest) > 0) {
            telling.isTooLong(time);
            return false;
        }
        spent = spent.plus(time);
        own = own.multipliedBy(2).compareTo(LONGEST_OWN) > 0 ? LONGEST_OWN : own.multipliedBy(2);
        sleep(time);
        return true;
    }

    private void sleep(Duration time) {
        telling.begins(time);
        try {
            pause.of(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceFailed(
                    Source.LIST, "Ventetiden på SharePoint blev afbrudt, fordi tjenesten lukker. Kør igen.", e);
        } finally {
            telling.ends();
        }
    }
}
