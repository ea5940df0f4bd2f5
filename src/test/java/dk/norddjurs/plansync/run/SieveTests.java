package dk.norddjurs.plansync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.link.KnownLinks;
import dk.norddjurs.plansync.link.Link;
import dk.norddjurs.plansync.link.LinkKey;
import dk.norddjurs.plansync.link.LinkRules;
import dk.norddjurs.plansync.link.Linker;
import dk.norddjurs.plansync.link.Links;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.CodePattern;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Section;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of a whole ledger the lines are kept that matter to the plan, and no others. */
class SieveTests {
    private static final LinkRules RULES = new LinkRules(
            new CodePattern("(?<![\\p{L}\\p{N}])(?<code>R\\s?\\d{3})(?![\\p{L}\\p{N}])(?<flags>(?:\\s?\\([A-Z]\\))*)"),
            Set.of(2025),
            List.of("XA-77"),
            List.of(new Section("Råderumsforslag", Measure.POSTINGS, "2025", true)),
            60);
    private static final List<String> WORDS = List.of(
            "Flådestyring",
            "skolerne",
            "kantinedrift",
            "fælles",
            "Auning",
            "Grenaa",
            "drift",
            "af",
            "løn",
            "rengøring");

    private final List<PlanItem> items = new ArrayList<>();
    private KnownLinks known = KnownLinks.NONE;

    @Test
    void aLineIsKeptForItsKeyItsCodeItsPrefixOrItsWords() {
        items.add(SamplePlan.item(1, "Flådestyring", "psp-elements", "XG-1"));
        items.add(SamplePlan.item(2, "Fælles kantinedrift", "code", "R101"));

        assertThat(kept(
                        line("XG-1", "Løn"),
                        line("xg -1", "Løn"),
                        line("XG-2", "Løn"),
                        line("XG-2", "Rettet efter R101"),
                        line("XG-2", "Rettet efter R999 (B)"),
                        line("XA-77-00012", "Asfalt"),
                        line("XG-3", "Drift af kantinen"),
                        line("XG-3", "Drift af fælles køkken"),
                        line("", "")))
                .extracting(BudgetLine::row)
                .containsExactly(2, 3, 5, 6, 7, 9);
    }

    @Test
    void aConfirmedTextIsKept() {
        items.add(SamplePlan.item(1, "Flådestyring"));
        known = new KnownLinks(Set.of(new Link(new ItemId(1), LinkKey.text("Leje af biler"))), Set.of());

        assertThat(kept(line("", "leje af  biler"), line("", "Leje af busser"))).hasSize(1);
    }

    @Test
    void withoutSuggestionsNoLineIsKeptForItsWords() {
        items.add(SamplePlan.item(1, "Flådestyring"));
        Predicate<BudgetLine> sieve = new Linker(RULES, known).sieve(items);

        assertThat(sieve.test(line("XG-3", "Flådestyring"))).isFalse();
    }

    @Test
    void linesForSuggestionsAloneAreBoundedHoweverLongTheLedger() {
        items.add(SamplePlan.item(1, "Flådestyring", "psp-elements", "XG-1"));
        Predicate<BudgetLine> sieve = linker().sieve(items);

        long kept = IntStream.range(0, 100_000)
                .filter(i -> sieve.test(line("XG-2", "Flådestyring")))
                .count();

        assertThat(kept).isEqualTo(20_000);
        assertThat(sieve.test(line("XG-1", "Løn"))).isTrue();
    }

    /** Linking what is kept comes to the same as linking everything. */
    @Test
    void nothingOfThePlanIsLostInTheSieve() {
        SplittableRandom chance = new SplittableRandom(7);
        int dropped = 0;
        int suggested = 0;
        for (int round = 0; round < 300; round++) {
            items.clear();
            for (int i = 1; i <= 4; i++) {
                items.add(item(i, chance));
            }
            List<BudgetLine> ledger = new ArrayList<>();
            for (int row = 2; row < 40; row++) {
                String code = chance.nextInt(6) == 0 ? " R10" + chance.nextInt(6) : "";
                String psp = chance.nextInt(9) == 0 ? "XA-77-" + row : "XG-" + chance.nextInt(12);
                ledger.add(new BudgetLine(
                        row,
                        2025,
                        psp,
                        text(chance) + code,
                        Map.of(Measure.POSTINGS, new Amount(chance.nextInt(900)))));
            }

            List<BudgetLine> kept = kept(ledger.toArray(BudgetLine[]::new));
            Links all = links(ledger);

            assertThat(links(kept)).isEqualTo(all);
            dropped += ledger.size() - kept.size();
            suggested += all.suggestions().size();
        }
        assertThat(dropped).isGreaterThan(300);
        assertThat(suggested).isGreaterThan(100);
    }

    private static PlanItem item(int id, SplittableRandom chance) {
        String section = "Råderumsforslag";
        return switch (chance.nextInt(3)) {
            case 0 -> SamplePlan.item(id, text(chance), "section", section, "psp-elements", "XG-" + id);
            case 1 -> SamplePlan.item(id, text(chance), "section", section, "code", "R10" + id);
            default -> SamplePlan.item(id, text(chance), "section", section);
        };
    }

    private static String text(SplittableRandom chance) {
        StringBuilder text = new StringBuilder();
        for (int words = 1 + chance.nextInt(3); words > 0; words--) {
            text.append(' ').append(WORDS.get(chance.nextInt(WORDS.size())));
        }
        return text.toString().strip();
    }

    private Linker linker() {
        return new Linker(RULES, known).suggestingBy(new DanishAnalysis());
    }

    private Links links(List<BudgetLine> lines) {
        return linker().link(items, lines, List.of(), List.of());
    }

    private List<BudgetLine> kept(BudgetLine... lines) {
        Predicate<BudgetLine> sieve = linker().sieve(items);
        return IntStream.range(0, lines.length)
                .mapToObj(i ->
                        new BudgetLine(i + 2, lines[i].year(), lines[i].psp(), lines[i].text(), lines[i].amounts()))
                .filter(sieve)
                .toList();
    }

    private static BudgetLine line(String psp, String text) {
        return new BudgetLine(1, 2025, psp, text, Map.of());
    }
}
