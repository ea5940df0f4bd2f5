package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.settings.Plans;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries a run out by the routes, and keeps what it tells. */
@Component
class RunExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(RunExecutor.class);

    private final RunStore store;
    private final Plans plans;
    private final ProducerTemplate routes;
    private final RunFailures failures;
    private final Reporting reporting;
    private final RunWaits waits;
    private final Clock clock;

    RunExecutor(
            RunStore store,
            Plans plans,
            ProducerTemplate routes,
            RunFailures failures,
            Reporting reporting,
            RunWaits waits,
            Clock clock) {
        this.store = store;
        this.plans = plans;
        this.routes = routes;
        this.failures = failures;
        this.reporting = reporting;
        this.waits = waits;
        this.clock = clock;
    }

    /**
     * Carries it out.
     *
     * @return when to go on, if a system had no time for all of it
     */
    Optional<Instant> execute(long id) {
        Run run = store.find(id).orElseThrow(() -> new IllegalStateException("run " + id + " is gone"));
        PlanSettings plan = plans.find(run.plan()).orElse(null);
        if (plan == null) {
            store.finish(id, Run.State.FAILED, Reporting.planGone(run.plan()), List.of(), clock.instant());
            return Optional.empty();
        }
        store.start(id, clock.instant());
        waits.begins(run);
        RunInProgress inProgress = new RunInProgress(run, plan);
        String route = run.undo() == null ? "sync" : "undo";
        LOG.info("{} begins, asked for by {} ({})", inProgress, run.requestedBy(), run.cause());
        try {
            routes.sendBody("direct:" + route, inProgress);
        } catch (RuntimeException e) {
            failures.record(inProgress, route, e);
        }
        Run.State state = inProgress.state();
        RunReport report = reporting.of(inProgress);
        store.finish(id, state, report, inProgress.held, clock.instant());
        LOG.info(
                "{} ends: {}; {} written, {} divergences new, {} settled, {} staying",
                inProgress,
                state,
                report.written(),
                report.opened().size(),
                report.settled().size(),
                report.staying());
        return waits.ends(run).filter(when -> !run.dryRun() && run.undo() == null);
    }
}
