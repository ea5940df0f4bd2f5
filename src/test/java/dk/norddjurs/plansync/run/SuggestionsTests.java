package dk.norddjurs.plansync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.link.KnownLinks;
import dk.norddjurs.plansync.link.Link;
import dk.norddjurs.plansync.link.LinkKey;
import dk.norddjurs.plansync.link.LinkRules;
import dk.norddjurs.plansync.link.Linker;
import dk.norddjurs.plansync.link.Links;
import dk.norddjurs.plansync.link.Suggestion;
import dk.norddjurs.plansync.plan.CodePattern;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Section;
import dk.norddjurs.plansync.snapshot.AgendaPoint;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.Meeting;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Links that texts suggest, in real Danish. */
class SuggestionsTests {
    private static final LinkRules RULES = new LinkRules(
            new CodePattern("(?<![\\p{L}\\p{N}])(?<code>R\\s?\\d{3})(?![\\p{L}\\p{N}])(?<flags>(?:\\s?\\([A-Z]\\))*)"),
            Set.of(2025),
            List.of(),
            List.of(new Section("Råderumsforslag", Measure.POSTINGS, "2025", true)),
            60);

    private final List<PlanItem> items = new ArrayList<>();
    private final List<BudgetLine> lines = new ArrayList<>();
    private final List<AgendaPoint> points = new ArrayList<>();
    private final Set<Link> rejected = new HashSet<>();

    SuggestionsTests() {
        for (String title : List.of(
                "Flådestyring",
                "Arbejde med kloge m2",
                "Netværk og skærme på skolerne",
                "Klimahandleplan 2025",
                "Fælles kantinedrift",
                "Fælles standard for rengøring",
                "Drift af ny daginstitution i Auning",
                "Renovering af idrætshal i Grenaa")) {
            items.add(SamplePlan.item(items.size() + 1, title));
        }
    }

    private ItemId needy(String title) {
        ItemId id = new ItemId(items.size() + 1L);
        items.add(SamplePlan.item(id.value(), title, "section", "Råderumsforslag"));
        return id;
    }

    private void line(String psp, String text) {
        lines.add(new BudgetLine(lines.size() + 2, 2025, psp, text, Map.of()));
    }

    private void point(String caseNumber, String caption) {
        points.add(new AgendaPoint.Open("1", caseNumber, caption, "", null));
    }

    private Links links() {
        ZonedDateTime begins = ZonedDateTime.parse("2025-06-10T14:00+02:00[Europe/Copenhagen]");
        Meeting meeting = new Meeting("1", "ØK", begins, Meeting.Document.AGENDA, begins, "", points);
        return new Linker(RULES, new KnownLinks(Set.of(), rejected))
                .suggestingBy(new DanishAnalysis())
                .link(items, lines, List.of(), List.of(meeting));
    }

    private List<Link> suggested() {
        return links().suggestions().stream().map(Suggestion::link).toList();
    }

    private static Link link(long item, LinkKey key) {
        return new Link(new ItemId(item), key);
    }

    @Test
    void klogM2FindsKlogeM2AndTellsTheWordsAsPeopleWroteThem() {
        point("25/1333", "Arbejde med klog m2 og herunder vision for arbejdslivet");

        assertThat(links().suggestions()).singleElement().satisfies(found -> {
            assertThat(found.link()).isEqualTo(link(2, LinkKey.caseNumber("25/1333")));
            assertThat(found.shown()).isEqualTo("25/1333");
            assertThat(found.words()).containsExactly("Arbejde", "kloge", "m2");
            assertThat(found.score()).isBetween(60, 70);
            assertThat(found.text()).startsWith("Arbejde med klog m2");
            assertThat(found.points()).hasSize(1);
        });
    }

    @Test
    void aPointWithoutCaseNumberIsKnownByItsCodeOrElseByItsCaption() {
        point("", "R003 (I)(B) Flådestyring");
        point("", "Flådestyringen");

        assertThat(suggested()).containsExactly(link(1, LinkKey.code("R003")), link(1, LinkKey.text("Flådestyringen")));
    }

    @Test
    void codeAndFlagsAreNoWordsOfTheTitle() {
        line("", "Flådestyring R003(I)(B)");

        assertThat(links().suggestions()).singleElement().satisfies(found -> {
            assertThat(found.score()).isEqualTo(100);
            assertThat(found.text()).isEqualTo("Flådestyring R003(I)(B)");
        });
    }

    @Test
    void whereLinesDifferByPlaceTheirCommonWordsCount() {
        line("XG-1", "Flådestyring R003(I)(B), afdeling Auning");
        line("XG-2", "Flådestyring R003(I)(B), afdeling Grenaa");
        line("XG-3", "Flådestyring R003(I)(B), park og vej");

        assertThat(links().suggestions()).singleElement().satisfies(found -> {
            assertThat(found.link()).isEqualTo(link(1, LinkKey.code("R003")));
            assertThat(found.score()).isEqualTo(100);
            assertThat(found.lines()).hasSize(3);
        });
    }

    @Test
    void oneSharedWordOrAYearIsNoResemblance() {
        point("25/1", "Lånoptagelse 2025");
        point("25/2", "Kvalitetsrapport for skolerne");
        point("25/3", "Godkendelse af dagsorden");
        line("", "R412(B) Kulturskolens administration");

        assertThat(suggested()).isEmpty();
    }

    @Test
    void moneyWithoutACodeIsComparedOnlyWithItemsThatLackTheirs() {
        ItemId museum = needy("Tilskud til Museum Østjylland");
        line("XG-7", "Tilskud til Museum Østjylland, Randers");
        line("", "Museum Østjylland tilskud");
        line("XG-8", "Flådestyring");

        assertThat(suggested())
                .containsExactly(
                        new Link(museum, LinkKey.psp("XG-7")),
                        new Link(museum, LinkKey.text("Museum Østjylland tilskud")));
    }

    @Test
    void onlyTheBestIsSuggestedUnlessTheyAreNearlyAlike() {
        needy("Fraværsindsats for dagplejere");
        needy("Fraværsindsats for børnehaver");
        line("", "R307 Fraværsindsats dagplejere");
        line("", "R308 Fraværsindsats");

        assertThat(suggested())
                .containsExactly(
                        link(9, LinkKey.code("R307")), link(9, LinkKey.code("R308")), link(10, LinkKey.code("R308")));
    }

    @Test
    void whatWasRejectedIsNotSuggestedAgain() {
        line("", "R003 Flådestyring");
        rejected.add(link(1, LinkKey.code("R003")));

        assertThat(suggested()).isEmpty();
    }

    @Test
    void nothingIsSuggestedWhileSomeKeysCannotBeRead() {
        line("", "R003 Flådestyring");
        PlanItem whole = items.remove(7);
        items.add(new PlanItem(
                whole.id(), whole.key(), whole.version(), whole.modified(), whole.values(), Set.of(Field.CODE)));

        assertThat(suggested()).isEmpty();
    }
}
