package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.agreed.Change;
import dk.norddjurs.plansync.connector.AcceptedExports;
import dk.norddjurs.plansync.connector.AgendaReader;
import dk.norddjurs.plansync.connector.BudgetArrival;
import dk.norddjurs.plansync.connector.PlanReader;
import dk.norddjurs.plansync.connector.PlanWriter;
import dk.norddjurs.plansync.connector.RowWrite;
import dk.norddjurs.plansync.connector.budget.ExportsInMemory;
import dk.norddjurs.plansync.digest.Mail;
import dk.norddjurs.plansync.digest.PostOffice;
import dk.norddjurs.plansync.link.KnownLinks;
import dk.norddjurs.plansync.mirror.HistoryEntry;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.reconcile.Identity;
import dk.norddjurs.plansync.run.CollectAgenda;
import dk.norddjurs.plansync.run.Decisions;
import dk.norddjurs.plansync.run.NightlyService;
import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.sandbox.InMemoryPlanList;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.BudgetSnapshot;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSender;

/** The municipality of one simulation: three systems, their people, the database, and a process that comes and goes. */
final class World {
    private static final List<String> COLLECTING = List.of("collect-plan", "collect-budget", "collect-agenda");

    final PlanSettings plan;
    final SimulatedClock clock;
    final InMemoryPlanList list;
    final ExportsInMemory exports = new ExportsInMemory();
    final AgendaSite agenda;
    final PostOffice post = new PostOffice();
    final Ledger ledger;
    final Stores stores = Stores.empty();
    final Diary diary = new Diary();
    final List<Approval> approvals = new ArrayList<>();
    /** Where finance has said that the list may differ: by a decision, or by taking a write back. */
    final Set<Identity> accepted = new HashSet<>();

    /** The cells in which a run has been taken back. */
    final Set<Diary.Cell> undone = new HashSet<>();

    /** Where finance has said that the owner's value shall stand in the list. */
    final Set<Taken> taken = new HashSet<>();

    final Trace trace;
    final Boundaries boundaries;

    @Nullable
    Attempt attempt;

    int deaths;
    int mailTroubles;
    int runs;

    private final Map<Long, Set<ListKey>> lostByRun = new HashMap<>();
    private final List<Oracle> oracles;
    private NightlyService service;

    /**
     * That the owner's value shall stand somewhere in the list.
     *
     * @param list  what finance saw in the list
     * @param owner what finance saw at the owner
     */
    record Taken(
            Identity place, @Nullable Value list, @Nullable Value owner) {}

    World(Scenario scenario, List<Oracle> oracles, Trace trace) {
        this.plan = scenario.plan();
        this.oracles = oracles;
        this.trace = trace;
        this.clock = new SimulatedClock(scenario.begin());
        this.list = new InMemoryPlanList(clock);
        this.agenda = new AgendaSite(clock);
        this.boundaries = new Boundaries(() -> clock.move(Duration.ofMillis(5)));
        this.ledger = new Ledger(scenario);
        scenario.rows().forEach(this::add);
        list.betweenRows(boundaries::pass);
        list.witness(this::witness);
        this.service = start();
    }

    private NightlyService start() {
        Stores seen = stores.within(boundaries);
        WatchedList watched = new WatchedList(this);
        return new NightlyService(new NightlyService.Surroundings(
                plan,
                clock,
                seen.transactions(),
                boundaries.around(PlanReader.class, watched),
                boundaries.around(PlanWriter.class, watched),
                boundaries.around(AcceptedExports.class, new WatchedExports()),
                boundaries.around(AgendaReader.class, window -> {
                    var said = agenda.read(window);
                    if (attempt != null) {
                        attempt.agenda = said;
                    }
                    return said;
                }),
                boundaries.around(JavaMailSender.class, post),
                seen.list(),
                seen.agendas(),
                seen.agreed(),
                seen.divergences(),
                seen.approvals(),
                seen.writes(),
                seen.runs(),
                seen.outbox(),
                seen.decisions(),
                seen.links(),
                seen.history()));
    }

    /** The exports as the process sees them. */
    private final class WatchedExports implements AcceptedExports {
        @Override
        public Optional<BudgetSnapshot> newest(String profile, Predicate<BudgetLine> keep) {
            Optional<BudgetSnapshot> whole = exports.newest(profile, line -> true);
            if (attempt != null) {
                attempt.budget = whole.orElse(null);
            }
            return exports.newest(profile, keep);
        }

        @Override
        public Optional<BudgetArrival.Held> held(String profile) {
            return exports.held(profile);
        }

        @Override
        public boolean release(String profile, String sha256, String by) {
            return exports.release(profile, sha256, by);
        }

        @Override
        public List<BudgetArrival> recent(int atMost) {
            return exports.recent(atMost);
        }

        @Override
        public List<UnreadRow> unreadRows(String profile, String sha256) {
            return exports.unreadRows(profile, sha256);
        }
    }

    private void witness(RowWrite write, Map<Field, Value> before) {
        write.values().keySet().stream().sorted().forEach(field -> {
            Value after = write.values().get(field).orElse(null);
            Diary.Entry entry = diary.service(write, field, before.get(field), after);
            if (attempt != null && attempt.run.undo() != null) {
                undone.add(entry.cell());
            }
            trace.say(() ->
                    "    plansync writes row " + write.key() + " " + field + ": " + entry.before() + " -> " + after);
            oracles.forEach(oracle -> oracle.onWrite(this, entry));
        });
    }

    /** Somebody adds a row. */
    ListKey add(Map<Field, Value> values) {
        ListKey key = list.add(values);
        values.forEach((field, value) -> diary.person(key, field, null, value));
        return key;
    }

    /** Somebody edits a cell; nothing clears it. */
    void edit(ListKey key, Field field, @Nullable Value value) {
        Value before = list.values(key).get(field);
        list.edit(key, Map.of(field, Optional.ofNullable(value)));
        diary.person(key, field, before, value);
    }

    /** The rows whose loss the run has met. */
    Set<ListKey> lostIn(long run) {
        return lostByRun.getOrDefault(run, Set.of());
    }

    /** Every system answers again, and the mail server too. */
    void heal() {
        list.heal();
        exports.heal();
        agenda.heal();
        post.heal();
    }

    /** Everything that the history tells, oldest first. */
    List<Change> history() {
        return stores.agreed().since(plan.id(), Instant.EPOCH);
    }

    /** Everything that the history tells of the list's rows, oldest first. */
    List<HistoryEntry> rowsTold() {
        return stores.history().since(plan.id(), Instant.EPOCH);
    }

    /** All mails of the outbox. */
    List<Mail> mails() {
        return stores.outbox().recent(plan.id(), Integer.MAX_VALUE);
    }

    /** What people have decided on links. */
    KnownLinks links() {
        return stores.links().known(plan.id());
    }

    /** Asks the oracles whether all is well now that no fault happens any more. */
    void judgeAtRest() {
        oracles.forEach(oracle -> oracle.atRest(this));
    }

    /** Carries a run out, however often the process dies over it. */
    Run carryOut(Run.Cause cause, boolean dryRun, Map<Integer, List<Runnable>> deeds, Chance chance) {
        boundaries.begin(deeds);
        return carryOut(stores.runs().request(plan.id(), dryRun, cause, "simulation", clock.instant()), chance);
    }

    /** What people decide with. */
    Decisions decisions() {
        return service.decisions();
    }

    /** Takes back what a run has written. */
    Run undo(Run.Undo undo, boolean dryRun, Chance chance) {
        boundaries.begin(Map.of());
        return carryOut(stores.runs().requestUndo(plan.id(), dryRun, undo, "finance", clock.instant()), chance);
    }

    private Run carryOut(Run asked, Chance chance) {
        boolean done = false;
        while (!done) {
            done = attempt(asked, chance);
        }
        attempt = null;
        runs++;
        Run finished = stores.runs().find(asked.id()).orElseThrow();
        trace.say(() -> "  " + clock.instant() + " run " + finished.id() + " (" + finished.cause() + ") ends "
                + finished.state() + " after " + boundaries.passed() + " steps");
        return finished;
    }

    /** What a short run knows of the agendas without asking. */
    private @Nullable AgendaSnapshot agendaOfLastNight() {
        Instant oldest = clock.instant().minus(Duration.ofHours(36));
        return stores.agendas()
                .load(CollectAgenda.SITE)
                .filter(known -> known.readAt().isAfter(oldest))
                .orElse(null);
    }

    /** The agendas are asked beside the other two, of which the budget follows the list. */
    private static List<String> inSomeOrder(Chance chance) {
        List<String> order = chance.shuffled(COLLECTING);
        int list = order.indexOf("collect-plan");
        int budget = order.indexOf("collect-budget");
        if (budget < list) {
            Collections.swap(order, budget, list);
        }
        return order;
    }

    private boolean attempt(Run run, Chance chance) {
        Attempt now = new Attempt(this, run);
        if (run.cause() == Run.Cause.CHANGE) {
            now.agenda = agendaOfLastNight();
        }
        attempt = now;
        try {
            service.carryOut(run.id(), inSomeOrder(chance));
        } catch (ProcessDied e) {
            now.died = true;
            deaths++;
            trace.say(() -> "    the process dies at step " + boundaries.passed() + ", and starts again");
            clock.move(Duration.ofMinutes(10));
            service = start();
        }
        lostByRun.put(run.id(), now.lost);
        oracles.forEach(oracle -> oracle.afterAttempt(this, now));
        return !now.died;
    }
}
