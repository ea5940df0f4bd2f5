package dk.norddjurs.plansync.run;

import org.springframework.stereotype.Component;

/** Carries runs out at once and in the caller's thread, for tests that do not want to wait for the queue. */
@Component
public class RunsNow {
    private final RunExecutor executor;

    RunsNow(RunExecutor executor) {
        this.executor = executor;
    }

    public void carryOut(long run) {
        executor.execute(run);
    }
}
