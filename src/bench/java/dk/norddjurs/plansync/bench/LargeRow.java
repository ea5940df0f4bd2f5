package dk.norddjurs.plansync.bench;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.Flag;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Names;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Section;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A row of the list. Half of the rows bear a PSP element, three in ten a code, which one in fifty shares with the row
 * before; four in ten have a case number.
 *
 * @param code  empty if it has none
 * @param psp   empty if it has none
 * @param kase  its case number, empty if it has none
 * @param oere  its amount of each year
 * @param moved by how many øre the list's amount of the first year was edited since last night
 */
record LargeRow(
        int number, String title, Section section, String code, String psp, String kase, List<Long> oere, long moved) {
    private static final Instant EDITED = Instant.parse("2025-05-21T08:20:00Z");
    private static final List<String> TIMINGS = List.of("løbende", "4. kvartal 2025", "2026", "august-september 2025");
    private static final List<String> STATUSES =
            List.of("i gang", "i gang", "ikke startet", "foran politisk behandling", "afsluttet", "udsat");

    static List<LargeRow> rows(int size) {
        SplittableRandom chance = new SplittableRandom(size);
        Wording wording = new Wording(chance);
        List<LargeRow> rows = new ArrayList<>();
        for (int number = 1; number <= size; number++) {
            int kind = chance.nextInt(10);
            rows.add(new LargeRow(
                    number,
                    wording.title(),
                    LargeRules.SECTIONS.get(kind >= 8 ? 3 : chance.nextInt(3)),
                    kind >= 5 && kind < 8 ? "R%03d".formatted(number % 50 == 0 ? number - 1 : number) : "",
                    kind < 5 ? "XG-%010d-00001".formatted(number) : "",
                    chance.nextInt(10) < 4 ? "25/" + number : "",
                    chance.longs(4, -5_000, 5_000)
                            .map(kroner -> kroner * 100_000)
                            .boxed()
                            .toList(),
                    chance.nextInt(20) == 0 ? 100_000 : 0));
        }
        return rows;
    }

    /** As it stands in the list now. */
    PlanItem item() {
        return item(moved);
    }

    /** As it stood there last night. */
    PlanItem before() {
        return item(0);
    }

    private PlanItem item(long more) {
        Map<Field, Value> values = new HashMap<>(Map.of(
                Field.TITLE, new Text(title),
                Field.SECTION, new Text(section.name()),
                Field.COMMITTEES, new Names(new java.util.TreeSet<>(Set.of(committee()))),
                Field.RESPONSIBLE, new Text("Økonomichef"),
                Field.STATUS, new Text(STATUSES.get(number % STATUSES.size())),
                Field.TIMING, new Text(TIMINGS.get(number % TIMINGS.size())),
                Field.CROSS_CUTTING, new Flag(number % 7 == 0)));
        put(values, Field.CODE, code.isEmpty() ? null : new Text(code + " (B)"));
        put(values, Field.PSP_ELEMENTS, Names.of(List.of(psp)));
        put(values, Field.CASE_NUMBERS, Names.of(List.of(kase)));
        put(
                values,
                Field.PLANNED_TREATMENTS,
                number % 2 == 0 ? new Text(committee() + ": august 2025; ØK: september 2025") : null);
        put(values, Field.STATUS_NOTE, number % 3 == 0 ? new Text("Følger tidsplanen. " + title) : null);
        for (int i = 0; i < LargeRules.YEARS.size(); i++) {
            values.put(Field.amountOf(LargeRules.YEARS.get(i)), new Amount(oere.get(i) + (i == 0 ? more : 0)));
        }
        return new PlanItem(
                new ItemId(number),
                new ListKey(Integer.toString(number)),
                new ItemVersion("v" + more),
                EDITED,
                values,
                Set.of());
    }

    private static void put(Map<Field, Value> values, Field field, Value value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    String committee() {
        return LargeRules.COMMITTEES.get(number % LargeRules.COMMITTEES.size());
    }
}
