package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.CodePattern;
import dk.norddjurs.plansync.plan.Committee;
import dk.norddjurs.plansync.plan.Committees;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.FieldType;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.plan.Mode;
import dk.norddjurs.plansync.plan.Names;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.Section;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.settings.FieldSettings;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How a simulation begins: the plan's rules, its rows and the budget's postings. */
record Scenario(PlanSettings plan, LocalDate begin, List<Map<Field, Value>> rows, List<Ledger.Posting> postings) {
    static final String PROFILE = "opus";
    static final List<Integer> YEARS = List.of(2025, 2026, 2027);
    static final List<String> CODES = List.of("R101", "R102", "R103", "R104", "R105", "A301");
    static final List<String> STATUSES = List.of("i gang", "foran politisk behandling", "afsluttet", "udsat");

    /** What the items are called, by their number. */
    private static final List<String> TITLES = List.of(
            "Kloge m2",
            "Fælles indkøb",
            "Færre vikarer",
            "Grøn transport",
            "Digital post",
            "Rengøring af skoler",
            "Haller og idræt",
            "Ny børnehave",
            "Befordring af elever",
            "Vejbelysning",
            "Genoptræning",
            "Sociale tilbud");

    /** Days around which the clocks change, and an ordinary one. */
    private static final List<LocalDate> BEGINNINGS =
            List.of(LocalDate.of(2025, 10, 22), LocalDate.of(2026, 3, 25), LocalDate.of(2025, 6, 2));

    private static final CodePattern CODE = new CodePattern("(?<code>[RA]\\d{3})(?<flags>(?:\\s*\\([A-Z]\\))*)");
    private static final Committees COMMITTEES = new Committees(List.of(
            new Committee("ØK", "Økonomiudvalget", List.of(), null, null),
            new Committee("BUU", "Børne- og Ungdomsudvalget", List.of("Børneudvalget"), null, null)));

    static Scenario of(Chance chance) {
        List<Map<Field, Value>> rows = new ArrayList<>();
        List<Ledger.Posting> postings = new ArrayList<>();
        int items = chance.between(4, 8);
        for (int i = 0; i < items; i++) {
            rows.add(row(i, chance, postings));
        }
        if (chance.oneIn(3)) {
            postings.add(posting("", "R199 uden emne", 2025, chance));
        }
        return new Scenario(plan(chance), chance.of(BEGINNINGS), rows, postings);
    }

    String priceLevel() {
        return plan.sections().get(0).priceLevel();
    }

    private static PlanSettings plan(Chance chance) {
        Mode money = chance.of(List.of(Mode.WRITE, Mode.WRITE, Mode.WRITE, Mode.ASK, Mode.OBSERVE));
        Mode meetings = chance.of(List.of(Mode.WRITE, Mode.WRITE, Mode.ASK, Mode.OBSERVE));
        List<FieldSettings> fields = new ArrayList<>();
        for (Field field : List.of(
                Field.TITLE,
                Field.CODE,
                Field.SECTION,
                Field.STATUS,
                Field.TIMING,
                Field.PLANNED_TREATMENTS,
                Field.PSP_ELEMENTS,
                Field.CASE_NUMBERS)) {
            fields.add(field(
                    new FieldRule(field, Owner.LIST, Mode.OBSERVE, Amount.ZERO, field.equals(Field.TITLE), null)));
        }
        for (int year : YEARS) {
            Amount tolerance = chance.oneIn(3) ? Amount.ofKroner(1) : Amount.ZERO;
            fields.add(field(new FieldRule(Field.amountOf(year), Owner.BUDGET, money, tolerance, false, year)));
        }
        for (Field field : List.of(Field.NEXT_TREATMENT, Field.LATEST_DECISION)) {
            fields.add(field(new FieldRule(field, Owner.AGENDA, meetings, Amount.ZERO, false, null)));
        }
        return new PlanSettings(
                new PlanId("2025-2028"),
                "Udmøntningsplan 2025-2028",
                new PlanSettings.ListLocation("site", "list"),
                fields,
                CODE,
                COMMITTEES,
                List.of(),
                List.of(
                        new Section("Råderum", Measure.POSTINGS, "2025", true),
                        new Section("Anlæg", Measure.CAPITAL_ALLOTMENT, "2025", false)),
                new PlanSettings.Statuses(List.of("afsluttet"), List.of("foran politisk behandling"), List.of("udsat")),
                new PlanSettings.BudgetLink(PROFILE, Duration.ofDays(10), List.of()),
                PlanSettings.Linking.USUAL,
                List.of(),
                chance.of(List.of(
                        new PlanSettings.Guard(0.5, 1),
                        new PlanSettings.Guard(0.3, 2),
                        new PlanSettings.Guard(0.2, 5))),
                Map.of(),
                Duration.ofDays(120),
                List.of("direktion@norddjurs.example", "oekonomi@norddjurs.example"));
    }

    private static FieldSettings field(FieldRule rule) {
        FieldType type = rule.owner() == Owner.BUDGET ? FieldType.AMOUNT : FieldType.TEXT;
        return new FieldSettings(rule, type, rule.field().name());
    }

    /** A row; most of them agree with the budget from the beginning. */
    static Map<Field, Value> row(int number, Chance chance, List<Ledger.Posting> postings) {
        Map<Field, Value> row = new TreeMap<>();
        row.put(Field.TITLE, new Text(title(number)));
        String code = chance.of(CODES);
        boolean hasPsp = chance.oneIn(3);
        if (!hasPsp || chance.oneIn(2)) {
            row.put(Field.CODE, new Text(code + (chance.oneIn(2) ? " (B)" : "")));
        }
        String psp = hasPsp ? "XG-" + number : "";
        if (hasPsp) {
            row.put(Field.PSP_ELEMENTS, Names.of(List.of(psp)));
        }
        row.put(Field.SECTION, new Text(chance.oneIn(3) ? "Anlæg" : "Råderum"));
        row.put(Field.STATUS, new Text(chance.of(STATUSES)));
        if (chance.oneIn(2)) {
            row.put(Field.TIMING, new Text(chance.of(List.of("3. kvartal 2025", "november 2025", "løbende"))));
        }
        if (chance.oneIn(2)) {
            row.put(Field.PLANNED_TREATMENTS, new Text(chance.of(List.of("BUU: oktober 2025", "ØK: april 2026"))));
        }
        if (chance.oneIn(2)) {
            row.put(Field.CASE_NUMBERS, Names.of(List.of("24/100" + number)));
        }
        for (int year : YEARS) {
            String text = chance.oneIn(8) ? resembling(number, chance) : code + " udmøntning";
            addAmount(row, year, psp, hasPsp ? "Lønninger" : text, chance, postings);
        }
        return row;
    }

    static String title(int number) {
        return TITLES.get(number % TITLES.size());
    }

    /** A text that resembles an item's title, with a code that stands on no item, or without any. */
    static String resembling(int number, Chance chance) {
        return (chance.oneIn(2) ? "R199 " : "") + title(number) + (chance.oneIn(3) ? " og andet" : "");
    }

    private static void addAmount(
            Map<Field, Value> row, int year, String psp, String text, Chance chance, List<Ledger.Posting> postings) {
        long measured = 0;
        boolean capital = row.get(Field.SECTION).equals(new Text("Anlæg"));
        for (int lines = chance.below(3); lines > 0; lines--) {
            Ledger.Posting posting = posting(psp, text, year, chance);
            postings.add(posting);
            measured += capital ? posting.level() : posting.oere();
        }
        if (!chance.oneIn(4)) {
            row.put(Field.amountOf(year), new Amount(chance.oneIn(4) ? measured + 100 * chance.below(3) : measured));
        }
    }

    static Ledger.Posting posting(String psp, String text, int year, Chance chance) {
        long oere = chance.between(-50, 50) * 100_000L + (chance.oneIn(4) ? chance.below(100) : 0);
        return new Ledger.Posting(psp, text, year, oere, oere + 1_000_000);
    }
}
