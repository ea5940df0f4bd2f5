package dk.norddjurs.plansync.bench;

import dk.norddjurs.plansync.link.LinkRules;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.CodePattern;
import dk.norddjurs.plansync.plan.Committee;
import dk.norddjurs.plansync.plan.Committees;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.plan.Mode;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.Section;
import dk.norddjurs.plansync.reconcile.PlanRules;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Rules like those of {@code config/plans/2025-2028.yaml}; the codes have room for a hundred thousand items. */
final class LargeRules {
    static final List<Integer> YEARS = List.of(2025, 2026, 2027, 2028);
    static final List<String> COMMITTEES =
            List.of("ØK", "KB", "BUU", "VPU", "AU", "KUU", "MTU", "VHU", "SÆU", "LDU", "PFU", "HSU");
    static final List<Section> SECTIONS = List.of(
            new Section("Driftsændringer", Measure.POSTINGS, "2025", true),
            new Section("Råderumsforslag", Measure.POSTINGS, "2025", true),
            new Section("Anlægsprojekter", Measure.CAPITAL_ALLOTMENT, "2025", true),
            new Section("Hensigtserklæringer", Measure.POSTINGS, "2025", false));
    static final Field CARRIES_RUNNING_COSTS = new Field("carries-running-costs-of");

    static final LinkRules LINKS = new LinkRules(
            new CodePattern("(?<![\\p{L}\\p{N}])(?<code>R\\s?\\d{3,6}|A\\d{3,6})(?![\\p{L}\\p{N}])"
                    + "(?<flags>(?:\\s?\\([A-ZÆØÅ]\\))*)"),
            Set.copyOf(YEARS),
            List.of(),
            SECTIONS,
            60);

    static final PlanRules PLAN = new PlanRules(
            fields(),
            SECTIONS,
            new Committees(COMMITTEES.stream().map(LargeRules::committee).toList()),
            Set.of("afsluttet", "X"),
            Set.of("foran politisk behandling"),
            Set.of("udsat"),
            Duration.ofDays(120),
            ZoneId.of("Europe/Copenhagen"));

    private LargeRules() {}

    /** As the agenda system writes a committee. */
    static String nameOf(String code) {
        return "Udvalget " + code;
    }

    private static Committee committee(String code) {
        return new Committee(code, nameOf(code), List.of("Udvalg " + code), null, null);
    }

    private static List<FieldRule> fields() {
        List<FieldRule> rules = new ArrayList<>();
        Stream.of(Field.TITLE, Field.SECTION, Field.COMMITTEES, Field.RESPONSIBLE, Field.STATUS)
                .forEach(field -> rules.add(rule(field, Owner.LIST, true, null)));
        Stream.of(
                        Field.CODE,
                        Field.THEME,
                        Field.TIMING,
                        Field.PLANNED_TREATMENTS,
                        Field.STATUS_NOTE,
                        Field.CROSS_CUTTING,
                        Field.MONTHLY_FOCUS,
                        Field.PSP_ELEMENTS,
                        Field.CASE_NUMBERS,
                        CARRIES_RUNNING_COSTS)
                .forEach(field -> rules.add(rule(field, Owner.LIST, false, null)));
        YEARS.forEach(year -> rules.add(rule(Field.amountOf(year), Owner.BUDGET, false, year)));
        Stream.of(Field.NEXT_TREATMENT, Field.LATEST_DECISION)
                .forEach(field -> rules.add(rule(field, Owner.AGENDA, false, null)));
        return List.copyOf(rules);
    }

    private static FieldRule rule(Field field, Owner owner, boolean required, Integer year) {
        return new FieldRule(field, owner, Mode.WRITE, Amount.ZERO, required, year);
    }
}
