package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.connector.AcceptedExports;
import dk.norddjurs.plansync.connector.BudgetArrival;
import dk.norddjurs.plansync.connector.SupplyTroubles;
import dk.norddjurs.plansync.divergence.DivergenceStore;
import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.divergence.Wording;
import dk.norddjurs.plansync.mirror.AgendaMirror;
import dk.norddjurs.plansync.mirror.HistoryEntry;
import dk.norddjurs.plansync.mirror.ListHistory;
import dk.norddjurs.plansync.mirror.ListMirror;
import dk.norddjurs.plansync.mirror.MirroredList;
import dk.norddjurs.plansync.plan.Edit;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.reconcile.Identity;
import dk.norddjurs.plansync.reconcile.Kind;
import dk.norddjurs.plansync.run.CollectAgenda;
import dk.norddjurs.plansync.run.Decided;
import dk.norddjurs.plansync.run.Decisions;
import dk.norddjurs.plansync.run.Runs;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.Source;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reads what is known of a plan. */
@ConditionalOnWebApplication
@Component
class PlanReadings {
    /** Enough to find the last one that got to its end, and to fill a page. */
    static final int RUNS = 100;

    private static final int ARRIVALS = 200;

    private final ListMirror list;
    private final ListHistory history;
    private final AgendaMirror agenda;
    private final AcceptedExports exports;
    private final SupplyTroubles troubles;
    private final DivergenceStore divergences;
    private final Runs runs;
    private final Decisions decisions;
    private final Clock clock;
    private final Wording danish = new Wording(Wording.DANISH);

    PlanReadings(
            ListMirror list,
            ListHistory history,
            AgendaMirror agenda,
            AcceptedExports exports,
            SupplyTroubles troubles,
            DivergenceStore divergences,
            Runs runs,
            Decisions decisions,
            Clock clock) {
        this.list = list;
        this.history = history;
        this.agenda = agenda;
        this.exports = exports;
        this.troubles = troubles;
        this.divergences = divergences;
        this.runs = runs;
        this.decisions = decisions;
        this.clock = clock;
    }

    PlanReading of(PlanSettings plan) {
        MirroredList mirrored = list.load(plan.id());
        List<OpenDivergence> open = divergences.open(plan.id());
        Map<Identity, Decided> decided = decisions.active(plan.id());
        return new PlanReading(
                plan,
                mirrored,
                open,
                runs.recent(plan.id(), RUNS),
                sources(plan, mirrored, open),
                decisions.choices(plan),
                decided,
                decisions.voided(plan.id()),
                quiet(plan, decided.keySet()),
                edits(plan, open),
                clock.instant());
    }

    /** The plan as its list stood at that moment; what disagreed then is not told. */
    PlanReading at(PlanSettings plan, Instant moment) {
        MirroredList stood = new MirroredList(null, moment, history.planAt(plan.id(), moment), List.of());
        return new PlanReading(
                plan,
                stood,
                List.of(),
                List.of(),
                List.of(),
                decisions.choices(plan),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                moment);
    }

    private Map<ItemId, Map<Field, Edit>> edits(PlanSettings plan, List<OpenDivergence> open) {
        Set<ItemId> items = open.stream()
                .flatMap(
                        row -> row.now().subject() instanceof Subject.OfItem of ? Stream.of(of.item()) : Stream.empty())
                .collect(Collectors.toSet());
        return items.isEmpty() ? Map.of() : history.edits(plan.id(), items);
    }

    /**
     * All that is known of an item, oldest first.
     *
     * @throws NotHere if the plan never had it
     */
    List<HistoryEntry> history(PlanSettings plan, String id) {
        List<HistoryEntry> entries = RunNumber.of(id)
                .map(number -> history.of(plan.id(), new ItemId(number)))
                .orElse(List.of());
        if (entries.isEmpty()) {
            throw NotHere.item(id);
        }
        return entries;
    }

    private List<OpenDivergence> quiet(PlanSettings plan, Set<Identity> decided) {
        return decided.isEmpty()
                ? List.of()
                : divergences.all(plan.id()).stream()
                        .filter(row ->
                                !row.isOpen() && decided.contains(row.now().identity()))
                        .toList();
    }

    private List<SourceState> sources(PlanSettings plan, MirroredList mirrored, List<OpenDivergence> open) {
        Optional<BudgetArrival> export = newestExport(plan.budget().profile());
        SourceState budget = state(
                Source.BUDGET,
                export.map(BudgetArrival::at).orElse(null),
                export.map(BudgetArrival::file).orElse(""),
                open);
        return List.of(
                state(Source.LIST, mirrored.readAt(), "", open),
                budget.reason().isEmpty() ? blocked(budget) : budget,
                state(
                        Source.AGENDA,
                        agenda.load(CollectAgenda.SITE)
                                .map(AgendaSnapshot::readAt)
                                .orElse(null),
                        "",
                        open));
    }

    /** What was read holds, but nothing newer can come. */
    private SourceState blocked(SourceState budget) {
        String reasons = troubles.all().stream()
                .map(trouble -> trouble.told(clock.getZone()))
                .collect(Collectors.joining(" "));
        return new SourceState(budget.source(), budget.checked(), budget.at(), reasons, budget.detail());
    }

    private Optional<BudgetArrival> newestExport(String profile) {
        return exports.recent(ARRIVALS).stream()
                .filter(arrival ->
                        arrival instanceof BudgetArrival.Accepted || arrival instanceof BudgetArrival.AlreadyKnown)
                .filter(arrival -> arrival.profile().equals(profile))
                .findFirst();
    }

    private SourceState state(Source source, @Nullable Instant at, String detail, List<OpenDivergence> open) {
        Subject subject = new Subject.OfSource(source.name().toLowerCase(Locale.ROOT));
        Optional<String> reason = open.stream()
                .map(OpenDivergence::now)
                .filter(now -> now.kind() == Kind.NOT_CHECKED && now.subject().equals(subject))
                .findFirst()
                .map(now -> danish.of(now.reason()));
        return new SourceState(source, reason.isEmpty() && at != null, at, reason.orElse(""), detail);
    }
}
