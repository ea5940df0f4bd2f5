package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.agreed.AgreedStore;
import dk.norddjurs.plansync.connector.AcceptedExports;
import dk.norddjurs.plansync.connector.AgendaReader;
import dk.norddjurs.plansync.connector.PlanReader;
import dk.norddjurs.plansync.connector.PlanWriter;
import dk.norddjurs.plansync.connector.budget.MemorySupplyTroubles;
import dk.norddjurs.plansync.digest.DigestSettings;
import dk.norddjurs.plansync.digest.Outbox;
import dk.norddjurs.plansync.digest.PostOffice;
import dk.norddjurs.plansync.divergence.ApprovalStore;
import dk.norddjurs.plansync.divergence.DecisionStore;
import dk.norddjurs.plansync.divergence.DivergenceStore;
import dk.norddjurs.plansync.divergence.LinkStore;
import dk.norddjurs.plansync.divergence.Wording;
import dk.norddjurs.plansync.link.Analysis;
import dk.norddjurs.plansync.mirror.AgendaMirror;
import dk.norddjurs.plansync.mirror.ListHistory;
import dk.norddjurs.plansync.mirror.ListMirror;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.settings.Plans;
import dk.norddjurs.plansync.writeback.WriteStore;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.camel.ProducerTemplate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The production steps as one process holds them, called in the order of {@code routes/*.camel.yaml} ({@link
 * RouteStepsTests} holds the two together). For simulations: everything around them is handed in.
 */
public final class NightlyService {
    /** The agendas may answer before, between or after the other two, of which the budget follows the list. */
    static final List<String> COLLECTING = List.of("collect-plan", "collect-budget", "collect-agenda");

    /** What follows, in this order. */
    static final List<String> FOLLOWING = List.of("reconcile", "write-back", "send-digest");

    /** The steps of an undo, in this order. */
    static final List<String> UNDOING = List.of("collect-plan", "undo", "write-back");

    private static final Analysis ANALYSIS = new DanishAnalysis();

    private final Map<String, Consumer<RunInProgress>> steps;
    private final RunFailures failures;
    private final RunExecutor executor;
    private final Decisions decisions;
    private List<String> order = COLLECTING;

    /** What a process is connected to. */
    public record Surroundings(
            PlanSettings plan,
            Clock clock,
            TransactionOperations transactions,
            PlanReader reader,
            PlanWriter writer,
            AcceptedExports exports,
            AgendaReader agenda,
            JavaMailSender mail,
            ListMirror list,
            AgendaMirror agendas,
            AgreedStore agreed,
            DivergenceStore divergences,
            ApprovalStore approvals,
            WriteStore writes,
            RunStore runs,
            Outbox outbox,
            DecisionStore decisions,
            LinkStore links,
            ListHistory history) {}

    public NightlyService(Surroundings with) {
        failures = new RunFailures(with.list(), with.agendas());
        Plans plans = plans(with.plan());
        Linking linking = new Linking(with.links(), with.list(), with.history(), plans, ANALYSIS);
        steps = Map.of(
                "collect-plan",
                new CollectPlan(
                                with.reader(),
                                with.list(),
                                with.approvals(),
                                with.writes(),
                                with.transactions(),
                                with.clock())::collect,
                "collect-budget",
                new CollectBudget(with.exports(), new MemorySupplyTroubles(with.clock()), linking, with.clock())
                        ::collect,
                "collect-agenda",
                collectAgenda(with)::collect,
                "reconcile",
                new ReconcilePlan(
                        with.agreed(),
                        with.divergences(),
                        linking,
                        with.approvals(),
                        with.decisions(),
                        with.writes(),
                        with.writer(),
                        with.transactions(),
                        with.clock())::reconcile,
                "write-back",
                new WritePlan(
                        with.reader(),
                        with.writer(),
                        with.list(),
                        with.agreed(),
                        with.writes(),
                        with.divergences(),
                        with.approvals(),
                        with.decisions(),
                        with.transactions(),
                        with.clock())::write,
                "undo",
                new UndoRun(with.agreed(), with.writes(), with.writer(), with.transactions(), with.clock())::undo,
                "send-digest",
                new SendDigest(digests(with, plans))::send);
        decisions = new Decisions(
                plans, with.divergences(), with.decisions(), with.links(), with.transactions(), with.clock());
        executor = new RunExecutor(
                with.runs(),
                plans,
                routes(),
                failures,
                new Reporting(),
                new RunWaits(with.runs(), with.clock()),
                with.clock());
    }

    private static CollectAgenda collectAgenda(Surroundings with) {
        RunSettings settings = new RunSettings(
                "0 0 2 * * *",
                Period.ofDays(180),
                Period.ofDays(180),
                Duration.ofSeconds(30),
                Duration.ofMinutes(15),
                null);
        ObjectProvider<AgendaReader> reader = new ObjectProvider<>() {
            @Override
            public AgendaReader getObject() {
                return with.agenda();
            }

            @Override
            public Stream<AgendaReader> stream() {
                return Stream.of(with.agenda());
            }
        };
        return new CollectAgenda(reader, with.agendas(), settings, with.clock());
    }

    private static Digests digests(Surroundings with, Plans plans) {
        DigestSettings settings = new DigestSettings(Wording.DANISH, 6, 20);
        return new Digests(
                new DigestGatherer(
                        with.list(),
                        with.agendas(),
                        with.history(),
                        with.divergences(),
                        with.links(),
                        settings,
                        with.clock()),
                PostOffice.letters(),
                with.outbox(),
                PostOffice.delivery(with.outbox(), with.mail(), with.clock()),
                new RunLocks(new DriverManagerDataSource()),
                plans,
                with.clock());
    }

    private static Plans plans(PlanSettings plan) {
        return new Plans() {
            @Override
            public List<PlanSettings> all() {
                return List.of(plan);
            }

            @Override
            public Optional<PlanSettings> find(dk.norddjurs.plansync.plan.PlanId id) {
                return Optional.of(plan).filter(one -> one.id().equals(id));
            }
        };
    }

    /** Camel is left out: what the routes say of the order is said here. */
    private ProducerTemplate routes() {
        return (ProducerTemplate) Proxy.newProxyInstance(
                NightlyService.class.getClassLoader(),
                new Class<?>[] {ProducerTemplate.class},
                (self, method, args) -> {
                    RunInProgress run = (RunInProgress) args[1];
                    if ("direct:sync".equals(args[0])) {
                        order.forEach(step -> carryOut(step, run));
                        FOLLOWING.forEach(step -> carryOut(step, run));
                    } else {
                        undo(run);
                    }
                    return null;
                });
    }

    /** A step that stands in the route itself has no failure route: its failure ends the whole. */
    private void undo(RunInProgress run) {
        for (String step : UNDOING) {
            if (step.equals("undo")) {
                steps.get(step).accept(run);
            } else {
                carryOut(step, run);
            }
        }
    }

    private void carryOut(String step, RunInProgress run) {
        try {
            steps.get(step).accept(run);
        } catch (RuntimeException e) {
            failures.record(run, step, e);
        }
    }

    /** What people decide with. */
    public Decisions decisions() {
        return decisions;
    }

    /**
     * Carries a run out as the queue's worker does.
     *
     * @param collecting the order in which the three systems happen to answer
     */
    public void carryOut(long run, List<String> collecting) {
        order = collecting;
        executor.execute(run);
    }
}
