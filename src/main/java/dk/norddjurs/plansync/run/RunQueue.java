package dk.norddjurs.plansync.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dk.norddjurs.plansync.digest.Delivery;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.settings.Plans;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The queue of runs, in the database: whichever process is free takes the next one, a run whose process died is taken
 * over, and a night that was missed is caught up with.
 */
@Component
class RunQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunQueue.class);
    private static final TaskDescriptor<Void> RUN = TaskDescriptor.of("run");
    /** A change in the list of the plan that the instance is named by. */
    private static final TaskDescriptor<Void> CHANGE = TaskDescriptor.of("list-changed");

    /** The plan that the instance is named by has things left that a system had no time for. */
    private static final TaskDescriptor<Void> GO_ON = TaskDescriptor.of("go-on");

    private static final String NIGHTLY = "nightly";
    private static final Duration BUSY = Duration.ofSeconds(2);
    /** A fault here is the database's: the run itself notes its own. */
    private static final Duration AFTER_FAULT = Duration.ofSeconds(30);

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration DELIVERY = Duration.ofMinutes(10);
    private static final Duration NOTICES = Duration.ofHours(1);
    private static final int MISSED_HEARTBEATS = 4;
    private static final int THREADS = 4;

    private final DataSource database;
    private final RunExecutor executor;
    private final RunStore store;
    private final RunLocks locks;
    private final Plans plans;
    private final RunSettings settings;
    private final Delivery mail;
    private final NoticesAlive notices;
    private final TidyBudgetFiles files;
    private final Clock clock;
    private final SchedulerClient client;
    private volatile @Nullable Scheduler scheduler;

    RunQueue(
            DataSource database,
            RunExecutor executor,
            RunStore store,
            RunLocks locks,
            Plans plans,
            RunSettings settings,
            Delivery mail,
            NoticesAlive notices,
            TidyBudgetFiles files,
            Clock clock) {
        this.database = database;
        this.executor = executor;
        this.store = store;
        this.locks = locks;
        this.plans = plans;
        this.settings = settings;
        this.mail = mail;
        this.notices = notices;
        this.files = files;
        this.clock = clock;
        this.client = SchedulerClient.Builder.create(database, runTask(), changeTask(), goOnTask())
                .build();
    }

    /** Puts a run into the queue; one that stands there already stays where it is. */
    void put(Run run) {
        taker().scheduleIfNotExists(RUN.instance(Long.toString(run.id())).scheduledTo(Instant.now()));
    }

    /** Asks for a short run of the plan in a while. What changes until then comes along: a burst makes one run. */
    void putChange(PlanId plan) {
        Instant soon = Instant.now().plus(settings.afterChange());
        taker().scheduleIfNotExists(CHANGE.instance(plan.value()).scheduledTo(soon));
    }

    /** Asks for a run that goes on at that time, and not at once: in an outage of hours each attempt ends like the last. */
    private void putContinuation(PlanId plan, Instant when) {
        Duration asked = Duration.between(clock.instant(), when);
        Duration in = asked.compareTo(settings.goOnAfter()) < 0 ? settings.goOnAfter() : asked;
        LOG.info("plan {} goes on in {}", plan, in);
        taker().scheduleIfNotExists(
                        GO_ON.instance(plan.value()).scheduledTo(Instant.now().plus(in)));
    }

    private SchedulerClient taker() {
        Scheduler running = scheduler;
        return running == null ? client : running;
    }

    /**
     * Begins to take runs from the queue, unless it has begun already.
     *
     * @param nightly whether this process also asks for the nightly runs; a command does not
     */
    synchronized void start(boolean nightly) {
        if (scheduler != null) {
            return;
        }
        Scheduler started = Scheduler.create(database, runTask(), changeTask(), goOnTask())
                .startTasks(nightly ? List.of(nightly(), delivery(), noticesAlive(), tidying()) : List.of())
                .threads(THREADS)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .enableImmediateExecution()
                .shutdownMaxWait(Duration.ofMinutes(1))
                .build();
        started.start();
        scheduler = started;
    }

    private CustomTask<Void> runTask() {
        return Tasks.custom(RUN)
                .onFailureReschedule(FixedDelay.of(AFTER_FAULT))
                .onDeadExecutionRevive()
                .execute(this::execute);
    }

    private CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
        Run run = store.find(Long.parseLong(instance.getId())).orElse(null);
        if (run == null || run.state().isFinal()) {
            return new CompletionHandler.OnCompleteRemove<>();
        }
        boolean done = locks.whileLocked(
                run.plan(), () -> executor.execute(run.id()).ifPresent(when -> putContinuation(run.plan(), when)));
        return done
                ? new CompletionHandler.OnCompleteRemove<>()
                : new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(BUSY));
    }

    private CustomTask<Void> changeTask() {
        return asking(CHANGE, Run.Cause.CHANGE, "SharePoint");
    }

    private CustomTask<Void> goOnTask() {
        return asking(GO_ON, Run.Cause.CONTINUATION, "plansync");
    }

    /** A task that asks for a run of the plan that its instance is named by. */
    private CustomTask<Void> asking(TaskDescriptor<Void> task, Run.Cause cause, String by) {
        return Tasks.custom(task)
                .onFailureReschedule(FixedDelay.of(AFTER_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    PlanId plan = new PlanId(instance.getId());
                    plans.find(plan).ifPresent(any -> askFor(plan, cause, by));
                    return new CompletionHandler.OnCompleteRemove<>();
                });
    }

    private RecurringTask<Void> noticesAlive() {
        return Tasks.recurring("keep-notices-alive", FixedDelay.of(NOTICES))
                .execute((instance, context) -> notices.keepAlive());
    }

    private RecurringTask<Void> tidying() {
        return Tasks.recurring("tidy-budget-files", new CronSchedule(settings.schedule(), clock.getZone()))
                .execute((instance, context) -> files.tidy());
    }

    private RecurringTask<Void> nightly() {
        return Tasks.recurring(NIGHTLY, new CronSchedule(settings.schedule(), clock.getZone()))
                .execute((instance, context) ->
                        plans.all().forEach(plan -> askFor(plan.id(), Run.Cause.SCHEDULE, "plansync")));
    }

    /** What a mail server did not take at night is offered again during the day. */
    private RecurringTask<Void> delivery() {
        return Tasks.recurring("deliver-mail", FixedDelay.of(DELIVERY))
                .execute((instance, context) -> mail.deliverDue());
    }

    private void askFor(PlanId plan, Run.Cause cause, String by) {
        put(store.request(plan, false, cause, by, clock.instant()));
    }

    @Override
    public void close() {
        Scheduler running = scheduler;
        if (running != null) {
            running.stop();
        }
    }
}
