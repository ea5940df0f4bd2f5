package dk.norddjurs.plansync.connector.sharepoint;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.connector.ListPlan;
import dk.norddjurs.plansync.connector.budget.ExportsInMemory;
import dk.norddjurs.plansync.digest.PostOffice;
import dk.norddjurs.plansync.mirror.HistoryEntry;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.CodePattern;
import dk.norddjurs.plansync.plan.Committees;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.FieldType;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.plan.Mode;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Section;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.run.NightlyService;
import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.sandbox.graph.Exchange;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox;
import dk.norddjurs.plansync.sandbox.graph.SandboxColumn;
import dk.norddjurs.plansync.sandbox.graph.SandboxList;
import dk.norddjurs.plansync.sandbox.memory.MemoryAgendaMirror;
import dk.norddjurs.plansync.sandbox.memory.MemoryAgreedStore;
import dk.norddjurs.plansync.sandbox.memory.MemoryApprovalStore;
import dk.norddjurs.plansync.sandbox.memory.MemoryDecisionStore;
import dk.norddjurs.plansync.sandbox.memory.MemoryDivergenceStore;
import dk.norddjurs.plansync.sandbox.memory.MemoryLinkStore;
import dk.norddjurs.plansync.sandbox.memory.MemoryListMirror;
import dk.norddjurs.plansync.sandbox.memory.MemoryRunStore;
import dk.norddjurs.plansync.sandbox.memory.MemoryTransactions;
import dk.norddjurs.plansync.sandbox.memory.MemoryWriteStore;
import dk.norddjurs.plansync.settings.FieldSettings;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Nights of a municipality whose list is reached through Graph, with everything else in memory. Money moves, people edit
 * their list, also while it is written to, and Graph has its troubles, as a number decides.
 */
final class GraphNights {
    private static final List<String> COLLECTING = List.of("collect-plan", "collect-budget", "collect-agenda");
    private static final List<String> PEOPLE = List.of("Karen Holm", "Bo Lind", "Lis Brun");
    private static final List<String> STATUSES = List.of("i gang", "udsat", "afsluttet");
    private static final String AMOUNT = "Beløb 2025";
    private static final int MOST_ROWS = 45;

    private final GraphSandbox graph;
    private final GraphTroubles troubles = new GraphTroubles();
    private final SplittableRandom chance;
    private final SandboxList list;
    private final PlanSettings plan;
    private final Time time = new Time();
    private final ExportsInMemory exports = new ExportsInMemory();
    private final Map<String, BigDecimal> budget = new TreeMap<>();
    /** Every amount that somebody has ever typed, and who did. */
    private final Map<Amount, Set<String>> typed = new HashMap<>();

    private String column = AMOUNT;
    private String person = PEOPLE.get(0);
    private final List<String> lost = Collections.synchronizedList(new ArrayList<>());
    private final MemoryTransactions transactions = new MemoryTransactions();
    private final MemoryListMirror mirror = new MemoryListMirror(transactions);
    private final MemoryDivergenceStore divergences = new MemoryDivergenceStore(transactions);
    private final MemoryWriteStore writes = new MemoryWriteStore(transactions);
    private final MemoryRunStore runs = new MemoryRunStore(transactions);
    private final NightlyService service;

    /** What happened, for whoever has to find out. */
    final List<String> trace = new ArrayList<>();

    GraphNights(GraphSandbox graph, long seed) {
        this.graph = graph;
        this.chance = new SplittableRandom(seed);
        this.plan = plan("list-" + seed);
        this.list = graph.list(ListPlan.SITE, "list-" + seed, time)
                .column(AMOUNT, SandboxColumn.CURRENCY)
                .column("Status", SandboxColumn.CHOICE, STATUSES.toArray(String[]::new))
                .column("PSP-elementer", SandboxColumn.TEXT)
                .column("Afsnit", SandboxColumn.TEXT)
                .pageSize(chance.nextInt(5, 30));
        for (int i = 0; i < 30; i++) {
            addRow();
        }
        list.witness(this::overwritten);
        this.service = service();
    }

    /** The time of the municipality, in which waiting takes none of ours. */
    private static final class Time extends Clock implements Patience.Pause {
        private Instant now = Instant.parse("2025-06-04T02:00:00Z");

        @Override
        public void of(Duration pause) {
            now = now.plus(pause);
        }

        @Override
        public long nanoTime() {
            return Duration.between(Instant.EPOCH, now).toNanos();
        }

        @Override
        public synchronized Instant instant() {
            now = now.plusMillis(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return SandboxedList.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the municipality has one zone");
        }
    }

    private static PlanSettings plan(String list) {
        return new PlanSettings(
                new PlanId("2025-2028"),
                "Udmøntningsplan 2025-2028",
                new PlanSettings.ListLocation(ListPlan.SITE, list),
                List.of(
                        field(Field.TITLE, FieldType.TEXT, "Titel", Owner.LIST, null),
                        field(Field.SECTION, FieldType.TEXT, "Afsnit", Owner.LIST, null),
                        field(Field.STATUS, FieldType.CHOICE, "Status", Owner.LIST, null),
                        field(Field.PSP_ELEMENTS, FieldType.CHOICES, "PSP-elementer", Owner.LIST, null),
                        field(ListPlan.AMOUNT, FieldType.AMOUNT, AMOUNT, Owner.BUDGET, 2025)),
                new CodePattern("(?<code>R\\d{3})(?<flags>(\\([IB]\\))*)"),
                new Committees(List.of()),
                List.of(),
                List.of(new Section("Drift", Measure.POSTINGS, "2025", true)),
                new PlanSettings.Statuses(List.of("afsluttet"), List.of(), List.of("udsat")),
                new PlanSettings.BudgetLink("opus", Duration.ofDays(90), List.of()),
                PlanSettings.Linking.USUAL,
                List.of(),
                new PlanSettings.Guard(1, MOST_ROWS),
                Map.of(),
                Duration.ofDays(120),
                List.of());
    }

    private static FieldSettings field(
            Field field, FieldType type, String column, Owner owner, @Nullable Integer year) {
        Mode mode = owner == Owner.LIST ? Mode.OBSERVE : Mode.WRITE;
        return new FieldSettings(
                new FieldRule(field, owner, mode, Amount.ZERO, field.equals(Field.TITLE), year), type, column);
    }

    private NightlyService service() {
        SharePointSettings settings = new SharePointSettings(
                URI.create(graph.baseUrl()),
                null,
                null,
                null,
                null,
                null,
                null,
                graph.token(),
                "Norddjurs Kommune",
                Duration.ofSeconds(20),
                Duration.ofMinutes(2),
                200,
                1_200,
                100);
        GraphAccess access = new GraphAccess(settings, time, time);
        ListColumns columns = new ListColumns(access);
        Directories directories = new Directories(access, time);
        return new NightlyService(new NightlyService.Surroundings(
                plan,
                time,
                transactions,
                new GraphPlanReader(access, columns, directories, SandboxedList.ZONE),
                new GraphPlanWriter(access, columns, directories, SandboxedList.ZONE),
                exports,
                window -> new AgendaSnapshot(time.instant(), window, List.of(), List.of()),
                new PostOffice(),
                mirror,
                new MemoryAgendaMirror(transactions),
                new MemoryAgreedStore(transactions),
                divergences,
                new MemoryApprovalStore(transactions),
                writes,
                runs,
                PostOffice.outbox(),
                new MemoryDecisionStore(transactions),
                new MemoryLinkStore(transactions),
                mirror));
    }

    /** A night with everything that happens in it. */
    Run night() {
        time.of(Duration.ofDays(1));
        nameColumn(AMOUNT);
        list.catchUp();
        repeat(4, this::moveMoney);
        repeat(3, this::edit);
        repeat(4, this::trouble);
        if (chance.nextInt(3) == 0) {
            graph.beforeNextWrite(() -> repeat(3, this::edit));
        }
        if (chance.nextInt(6) == 0) {
            list.lag();
            trace.add("the delta lags behind");
        }
        if (chance.nextInt(8) == 0) {
            nameColumn("Beløb");
        } else if (chance.nextInt(8) == 0) {
            graph.beforeNextWrite(() -> nameColumn("Beløb"));
        }
        return run();
    }

    private void repeat(int most, Runnable deed) {
        for (int i = chance.nextInt(most + 1); i > 0; i--) {
            deed.run();
        }
    }

    private void addRow() {
        String psp = "XG-" + (budget.size() + 1);
        BigDecimal amount = amount();
        budget.put(psp, amount);
        Map<String, Object> row = new TreeMap<>(
                Map.of("Titel", "Punkt " + psp, "Afsnit", "Drift", "PSP-elementer", psp, "Status", STATUSES.get(0)));
        if (chance.nextInt(4) > 0) {
            BigDecimal first = chance.nextInt(3) > 0 ? amount : amount();
            note(first);
            row.put(column, first);
        }
        list.add(row, time.instant());
    }

    private BigDecimal amount() {
        return BigDecimal.valueOf(chance.nextLong(-50_000_000, 50_000_000), 2);
    }

    private void moveMoney() {
        String psp = List.copyOf(budget.keySet()).get(chance.nextInt(budget.size()));
        budget.put(psp, amount());
    }

    private void edit() {
        String row = list.keys().get(chance.nextInt(list.keys().size()));
        person = PEOPLE.get(chance.nextInt(PEOPLE.size()));
        list.as(person);
        switch (chance.nextInt(8)) {
            case 0, 1 -> type(row, amount());
            case 2 -> type(row, budget.get(psp(row)));
            case 3 -> list.edit(row, Map.of("Status", STATUSES.get(chance.nextInt(STATUSES.size()))));
            case 4 -> list.lock(row);
            case 5 -> {
                if (list.keys().size() > 25) {
                    list.delete(row);
                }
            }
            case 6 -> makeAnew(row);
            default -> {
                if (list.keys().size() < MOST_ROWS) {
                    addRow();
                }
            }
        }
        trace.add("people touch row " + row);
    }

    /** Somebody copies the row and deletes the first one. */
    private void makeAnew(String row) {
        Map<String, Object> cells = new TreeMap<>();
        for (String title : List.of("Titel", "Afsnit", "PSP-elementer", "Status", column)) {
            Object cell = list.value(row, title);
            if (cell != null) {
                cells.put(title, cell);
            }
        }
        if (cells.get(column) instanceof BigDecimal amount) {
            note(amount);
        }
        list.add(cells, time.instant());
        list.delete(row);
    }

    private void note(BigDecimal amount) {
        typed.computeIfAbsent(Amount.ofKroner(amount), any -> new HashSet<>()).add(person);
    }

    private void type(String row, BigDecimal amount) {
        note(amount);
        list.edit(row, Map.of(column, amount));
    }

    /** Somebody calls the column of the amounts so. */
    private void nameColumn(String title) {
        list.renameColumn(column, title);
        column = list.internalName(title);
        trace.add("the amounts stand in " + title);
    }

    private String psp(String row) {
        return String.valueOf(list.value(row, "PSP-elementer"));
    }

    private void trouble() {
        GraphTroubles.Trouble trouble = troubles.any(chance);
        trace.add(trouble.name());
        trouble.begins().accept(graph);
    }

    private Run run() {
        export();
        graph.clearJournal();
        Run asked = runs.request(plan.id(), false, Run.Cause.SCHEDULE, "plansync", time.instant());
        service.carryOut(asked.id(), COLLECTING);
        Run run = runs.find(asked.id()).orElseThrow();
        trace.add("run " + run.id() + ": " + run.state() + " "
                + Objects.requireNonNull(run.report()).failure());
        return run;
    }

    private void export() {
        List<BudgetLine> lines = new ArrayList<>();
        budget.forEach((psp, amount) -> lines.add(new BudgetLine(
                lines.size() + 2, 2025, psp, "Drift", Map.of(Measure.POSTINGS, Amount.ofKroner(amount)))));
        String hash = "%064x".formatted(budget.hashCode());
        exports.arrive("opus", new ExportsInMemory.Content("b.csv", hash, "2025", lines, List.of()), time.instant());
    }

    /** What is overwritten was seen before, and is kept in the note of the write. */
    private void overwritten(String key, String column, @Nullable Object before) {
        boolean noted = writes.open(plan.id()).stream()
                .map(open -> open.write())
                .anyMatch(write -> write.key().value().equals(key) && same(write.old(), before));
        if (!noted) {
            lost.add("row " + key + ", " + column + ": " + before);
        }
    }

    private static boolean same(@Nullable Object value, @Nullable Object cell) {
        return cell instanceof BigDecimal number ? Amount.ofKroner(number).equals(value) : Objects.equals(value, cell);
    }

    /** No fault happens any more, and nobody edits: a few nights on, all is well. */
    void comeToRest() {
        graph.heal();
        list.unlock();
        list.catchUp();
        nameColumn(AMOUNT);
        for (int nights = 0; nights < 3; nights++) {
            time.of(Duration.ofDays(1));
            run();
        }
    }

    /** What must hold in any night, whatever goes wrong. */
    void checkNight() {
        assertThat(lost).as("people's edits that nobody has noted").isEmpty();
        assertThat(graph.violations()).isEmpty();
        assertThat(told())
                .as("amounts that the history says people have typed")
                .allMatch(entry -> entry.moved().stream().allMatch(this::isTrue));
        assertThat(graph.journal()).allSatisfy(exchange -> {
            assertThat(exchange.parts()).hasSizeLessThanOrEqualTo(Batch.LARGEST);
            assertThat(exchange.parts())
                    .filteredOn(part -> !part.method().equals("GET"))
                    .extracting(Exchange.Part::ifMatch)
                    .doesNotContainNull();
        });
    }

    private List<HistoryEntry> told() {
        return mirror.since(plan.id(), Instant.EPOCH);
    }

    private boolean isTrue(HistoryEntry.Moved moved) {
        boolean isOfPeople = moved.field().equals(ListPlan.AMOUNT) && moved.origin() == Owner.LIST;
        return !isOfPeople || moved.to() == null || typed.containsKey(moved.to()) && isNamedRightly(moved);
    }

    private boolean isNamedRightly(HistoryEntry.Moved moved) {
        return moved.edit() == null
                || typed.get(moved.to()).contains(moved.edit().by());
    }

    /** How many edits of amounts have a name in the history. */
    long named() {
        return told().stream()
                .flatMap(entry -> entry.moved().stream())
                .filter(moved -> moved.field().equals(ListPlan.AMOUNT) && moved.edit() != null)
                .count();
    }

    /** What must hold once the world is at rest. */
    void checkRest() {
        assertThat(graph.journal()).as("a night in which nothing happens").hasSize(1);
        assertThat(graph.units()).isEqualTo(1);
        assertThat(writes.open(plan.id())).isEmpty();
        Map<String, PlanItem> mirrored = new TreeMap<>();
        mirror.load(plan.id()).items().forEach(item -> mirrored.put(item.key().value(), item));
        assertThat(mirrored.keySet()).containsExactlyInAnyOrderElementsOf(list.keys());
        mirrored.forEach((key, item) -> {
            assertThat(item.version().etag()).isEqualTo(list.etag(key));
            Optional<Amount> shown = amount(list.value(key, AMOUNT));
            assertThat(Optional.ofNullable(item.value(ListPlan.AMOUNT))).isEqualTo(shown);
            Amount owed = Amount.ofKroner(budget.get(psp(key)));
            boolean explained = divergences.all(plan.id()).stream()
                    .anyMatch(found -> found.now().subject().equals(new Subject.OfItem(item.id()))
                            && found.now().field().equals(ListPlan.AMOUNT));
            assertThat(shown.filter(owed::equals).isPresent() || explained)
                    .as("row %s says %s, the budget %s", key, shown, owed)
                    .isTrue();
        });
    }

    private static Optional<Amount> amount(@Nullable Object cell) {
        return cell instanceof BigDecimal number ? Optional.of(Amount.ofKroner(number)) : Optional.empty();
    }
}
