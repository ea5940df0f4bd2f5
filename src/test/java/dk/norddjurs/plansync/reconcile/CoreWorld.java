package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.link.KnownLinks;
import dk.norddjurs.plansync.link.LinkRules;
import dk.norddjurs.plansync.link.Linker;
import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.CodePattern;
import dk.norddjurs.plansync.plan.Committees;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.plan.Mode;
import dk.norddjurs.plansync.plan.Names;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Section;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.TimeWindow;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.BudgetSnapshot;
import dk.norddjurs.plansync.snapshot.Checked;
import dk.norddjurs.plansync.snapshot.ListSnapshot;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** A plan of a few rows and a small ledger, both in memory, that the pure core alone keeps in step. */
final class CoreWorld {
    static final List<Integer> YEARS = List.of(2025, 2026);
    private static final CodePattern CODE = new CodePattern("(?<code>R\\d{3})(?<flags>)");
    private static final Section SECTION = new Section("Råderum", Measure.POSTINGS, "2025", true);
    private static final Instant LONG_AGO = Instant.parse("2025-06-01T00:00:00Z");

    /** A row: it is found by a PSP element of its own, or by a code that another row may bear as well. */
    static final class Row {
        final ItemId id;
        final String psp;
        final String code;
        final Map<Integer, Amount> amounts = new HashMap<>();
        int version;

        Row(int number, String psp, String code) {
            this.id = new ItemId(number);
            this.psp = psp;
            this.code = code;
        }
    }

    /** A line of the ledger; somebody may have garbled its amount in the export. */
    record Line(String psp, String text, int year, long oere, boolean readable) {}

    final Mode mode;
    final Amount tolerance;
    final List<Row> rows = new ArrayList<>();
    final List<Line> lines = new ArrayList<>();
    final Map<ItemId, Map<Field, AgreedPair>> agreed = new HashMap<>();
    final Map<Identity, Decision> decisions = new HashMap<>();
    private final PlanRules rules;
    private final LinkRules linkRules = new LinkRules(CODE, Set.copyOf(YEARS), List.of(), List.of(SECTION), 60);

    boolean budgetAnswers = true;
    LocalDate today = LocalDate.of(2025, 6, 4);

    CoreWorld(RandomGenerator chance) {
        mode = Mode.values()[chance.nextInt(3)];
        tolerance = chance.nextInt(3) == 0 ? Amount.ofKroner(1) : Amount.ZERO;
        for (int number = 1 + chance.nextInt(4); number > 0; number--) {
            boolean keyed = chance.nextBoolean();
            rows.add(new Row(number, keyed ? "XG-" + number : "", keyed ? "" : "R10" + chance.nextInt(3)));
        }
        List<FieldRule> fields = new ArrayList<>();
        YEARS.forEach(
                year -> fields.add(new FieldRule(Field.amountOf(year), Owner.BUDGET, mode, tolerance, false, year)));
        rules = new PlanRules(
                fields,
                List.of(SECTION),
                new Committees(List.of()),
                Set.of(),
                Set.of(),
                Set.of(),
                Duration.ofDays(100_000),
                ZoneId.of("Europe/Copenhagen"));
    }

    Situation situation() {
        List<PlanItem> items = rows.stream().map(CoreWorld::item).toList();
        List<BudgetLine> read = new ArrayList<>();
        List<UnreadRow> unread = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.readable()) {
                read.add(new BudgetLine(
                        i + 2,
                        line.year(),
                        line.psp(),
                        line.text(),
                        Map.of(Measure.POSTINGS, new Amount(line.oere()))));
            } else {
                unread.add(new UnreadRow(i + 2, "Beløb", "ulæselig", line.year(), line.psp(), line.text()));
            }
        }
        Checked<BudgetSnapshot> budget = budgetAnswers
                ? new Checked.Seen<>(
                        new BudgetSnapshot("opus", "budget.csv", "0".repeat(64), LONG_AGO, "2025", read, unread))
                : new Checked.NotChecked<>("Filen mangler.", null);
        return new Situation(
                rules,
                today,
                new ListSnapshot(LONG_AGO, items, List.of()),
                budget,
                new Checked.Seen<>(new AgendaSnapshot(LONG_AGO, new TimeWindow(today, today), List.of(), List.of())),
                new Linker(linkRules, KnownLinks.NONE)
                        .link(items, budgetAnswers ? read : List.of(), budgetAnswers ? unread : List.of(), List.of()),
                agreed,
                decisions);
    }

    private static PlanItem item(Row row) {
        Map<Field, Value> values = new HashMap<>();
        values.put(Field.TITLE, new Text("Emne"));
        values.put(Field.SECTION, new Text(SECTION.name()));
        if (row.psp.isEmpty()) {
            values.put(Field.CODE, new Text(row.code));
        } else {
            values.put(Field.PSP_ELEMENTS, new Names(new java.util.TreeSet<>(Set.of(row.psp))));
        }
        row.amounts.forEach((year, amount) -> values.put(Field.amountOf(year), amount));
        return new PlanItem(
                row.id,
                new ListKey(row.id.toString()),
                new ItemVersion(Integer.toString(row.version)),
                LONG_AGO,
                values,
                Set.of());
    }
}
