package dk.norddjurs.plansync.sandbox;

import dk.norddjurs.plansync.Plansync;
import dk.norddjurs.plansync.divergence.DivergenceStore;
import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.divergence.Wording;
import dk.norddjurs.plansync.mirror.ListMirror;
import dk.norddjurs.plansync.mirror.MirroredList;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.run.RunReport;
import dk.norddjurs.plansync.run.RunWorker;
import dk.norddjurs.plansync.run.Runs;
import dk.norddjurs.plansync.settings.FieldSettings;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.settings.Plans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The whole of plansync against a sandbox municipality, on a database of its own, without schedules. */
public final class RunningPlansync implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** No schedules: a test asks for its runs. */
    private static final String COMMAND = "plansync.command=true";

    private final SandboxMunicipality municipality;
    private final ConfigurableApplicationContext context;

    private RunningPlansync(SandboxMunicipality municipality, ConfigurableApplicationContext context) {
        this.municipality = municipality;
        this.context = context;
    }

    /** Starts it on an empty database. */
    public static RunningPlansync against(SandboxMunicipality municipality, String... properties) {
        return on(PostgresForTests.freshDatabase(), municipality, properties);
    }

    /** Starts it on an empty database, with its pages and its interface on a free port of the loopback address. */
    public static RunningPlansync serving(SandboxMunicipality municipality, String... properties) {
        return start(
                WebApplicationType.SERVLET,
                PostgresForTests.freshDatabase(),
                municipality,
                Stream.concat(Stream.of(COMMAND, "server.address=127.0.0.1", "server.port=0"), Stream.of(properties)));
    }

    /** Starts it on an empty database as in production: with schedules, too, and on a port that is known before. */
    public static RunningPlansync scheduled(SandboxMunicipality municipality, int port, String... properties) {
        return start(
                WebApplicationType.SERVLET,
                PostgresForTests.freshDatabase(),
                municipality,
                Stream.concat(Stream.of("server.address=127.0.0.1", "server.port=" + port), Stream.of(properties)));
    }

    /** Starts it on a database that it has been running on before, as after a restart. */
    public static RunningPlansync on(DataSource database, SandboxMunicipality municipality, String... properties) {
        return start(
                WebApplicationType.NONE,
                database,
                municipality,
                Stream.concat(Stream.of(COMMAND), Stream.of(properties)));
    }

    private static RunningPlansync start(
            WebApplicationType web, DataSource database, SandboxMunicipality municipality, Stream<String> properties) {
        SpringApplication application = new SpringApplication(Plansync.class, SandboxTime.class);
        application.setWebApplicationType(web);
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("sandboxDatabase", database);
            context.getBeanFactory().registerSingleton("municipality", municipality);
        });
        Stream<String> all = Stream.concat(
                municipality.properties().entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()),
                Stream.concat(Stream.of("spring.main.banner-mode=off", "logging.level.root=warn"), properties));
        ConfigurableApplicationContext context =
                application.run(all.map(property -> "--" + property).toArray(String[]::new));
        context.getBean(RunWorker.class).work();
        return new RunningPlansync(municipality, context);
    }

    /** The municipality's time instead of ours. */
    @TestConfiguration(proxyBeanMethods = false)
    static class SandboxTime {
        @Bean
        @Primary
        Clock sandboxClock(SandboxMunicipality municipality) {
            return municipality.clock();
        }
    }

    /** The port that it serves on. */
    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** What a command is carried out in. */
    public ApplicationContext context() {
        return context;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The one plan of the municipality. */
    public PlanSettings plan() {
        return bean(Plans.class).all().get(0);
    }

    /** Waits until the inbox is empty: accepted or refused, every file has been dealt with. */
    public void takeInInbox() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isEmpty(municipality.inbox())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the inbox was not emptied");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A night's run. */
    public Run sync() {
        return run(false, Run.Cause.SCHEDULE);
    }

    /** A run that only tells. */
    public Run dryRun() {
        return run(true, Run.Cause.REQUEST);
    }

    private Run run(boolean dry, Run.Cause cause) {
        return await(bean(Runs.class).request(plan().id(), dry, cause, "test"));
    }

    /** Waits for the end of a run. */
    public Run await(Run run) {
        Run done = bean(RunWorker.class).await(run, PATIENCE);
        if (!done.state().isFinal()) {
            throw new IllegalStateException("the run did not end: " + done);
        }
        return done;
    }

    /** What a run told. */
    public static RunReport report(Run run) {
        return Objects.requireNonNull(run.report(), "a finished run has a report");
    }

    /** Every open divergence, as {@code subject / field / kind}. */
    public Set<String> divergences() {
        MirroredList list = bean(ListMirror.class).load(plan().id());
        Map<Object, String> titles = Stream.concat(list.items().stream(), list.removed().stream())
                .collect(Collectors.toMap(PlanItem::id, PlanItem::title));
        Wording words = new Wording(Wording.DANISH);
        return bean(DivergenceStore.class).open(plan().id()).stream()
                .map(OpenDivergence::now)
                .map(now -> words.of(now.subject(), titles::get) + " / " + now.field() + " / "
                        + now.kind().id())
                .collect(Collectors.toSet());
    }

    /** Every open divergence as the municipality's file of expectations names it: {@code subject / field / kind}. */
    public Set<String> findings() {
        Map<ItemId, String> titles = bean(ListMirror.class).load(plan().id()).items().stream()
                .collect(Collectors.toMap(PlanItem::id, PlanItem::title));
        return bean(DivergenceStore.class).open(plan().id()).stream()
                .map(OpenDivergence::now)
                .map(now -> plainly(now.subject(), titles) + " / " + now.field() + " / "
                        + now.kind().id())
                .collect(Collectors.toSet());
    }

    private static String plainly(Subject subject, Map<ItemId, String> titles) {
        if (subject instanceof Subject.OfItem item) {
            return titles.getOrDefault(item.item(), item.id());
        } else if (subject instanceof Subject.OfGroup group) {
            return group.code();
        } else if (subject instanceof Subject.OfMoney money) {
            return money.key();
        } else if (subject instanceof Subject.OfPoint point) {
            return point.key();
        } else if (subject instanceof Subject.OfLink link) {
            return titles.getOrDefault(link.item(), link.id());
        } else if (subject instanceof Subject.OfRow row) {
            return "row " + row.row();
        }
        return subject.id();
    }

    /** What stands in the list now, empty cells left out, by {@code title / field}. */
    public Map<String, String> cells() {
        String title = plan().field(Field.TITLE).orElseThrow().column();
        Map<String, String> cells = new TreeMap<>();
        for (String row : municipality.list().keys()) {
            for (FieldSettings field : plan().fields()) {
                Object value = municipality.list().value(row, field.column());
                if (value != null) {
                    cells.put(
                            municipality.list().value(row, title) + " / "
                                    + field.rule().field(),
                            value instanceof BigDecimal number
                                    ? number.stripTrailingZeros().toPlainString()
                                    : value.toString());
                }
            }
        }
        return cells;
    }

    @Override
    public void close() {
        context.close();
    }
}
