package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.connector.Waits;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.snapshot.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Shows on a run what it waits for, and remembers when to go on with what would have taken too long. */
@Component
class RunWaits implements Waits {
    private static final Logger LOG = LoggerFactory.getLogger(RunWaits.class);
    /** Who looks at a run sees no shorter wait anyhow. */
    private static final Duration WORTH_TELLING = Duration.ofSeconds(3);

    private final RunStore store;
    private final Clock clock;
    private final Map<PlanId, Long> running = new ConcurrentHashMap<>();
    private final Map<PlanId, Instant> goOn = new ConcurrentHashMap<>();

    RunWaits(RunStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A run of the plan begins; there is one at a time. */
    void begins(Run run) {
        running.put(run.plan(), run.id());
        goOn.remove(run.plan());
    }

    /**
     * The plan's run is over.
     *
     * @return when a system has time for what it had none for now, if there was such a thing
     */
    Optional<Instant> ends(Run run) {
        running.remove(run.plan());
        return Optional.ofNullable(goOn.remove(run.plan()));
    }

    @Override
    public void begin(PlanId plan, Source source, Instant until) {
        if (until.isAfter(clock.instant().plus(WORTH_TELLING))) {
            LOG.info("plan {} waits for the {} until {}", plan, source, until);
            Optional.ofNullable(running.get(plan)).ifPresent(run -> store.waits(run, until));
        }
    }

    @Override
    public void end(PlanId plan, Source source) {
        Optional.ofNullable(running.get(plan)).ifPresent(run -> store.waits(run, null));
    }

    @Override
    public void tooLong(PlanId plan, Source source, Instant until) {
        LOG.info("plan {} would have to wait for the {} until {}; that is too long", plan, source, until);
        goOn.merge(plan, until, (one, other) -> one.isAfter(other) ? one : other);
    }
}
