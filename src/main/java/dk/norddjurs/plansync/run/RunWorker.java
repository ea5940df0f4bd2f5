package dk.norddjurs.plansync.run;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/** Lets this process carry out runs. */
@Component
public class RunWorker {
    private static final Duration LOOK = Duration.ofMillis(200);

    private final RunQueue queue;
    private final Runs runs;

    RunWorker(RunQueue queue, Runs runs) {
        this.queue = queue;
        this.runs = runs;
    }

    /** Begins to carry out runs, and to ask for the nightly ones. */
    public void serve() {
        queue.start(true);
    }

    /** Begins to carry out runs that somebody asks for, and asks for none. */
    public void work() {
        queue.start(false);
    }

    /**
     * Waits until the run is over, whichever process carries it out.
     *
     * @return the run with its report, or unfinished if it took longer than that
     */
    public Run await(Run run, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        Run now = run;
        while (!now.state().isFinal() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK.toNanos());
            now = runs.find(run.id()).orElse(now);
        }
        return now;
    }
}
