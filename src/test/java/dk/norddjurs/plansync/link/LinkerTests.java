package dk.norddjurs.plansync.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.norddjurs.plansync.link.Match.How;
import dk.norddjurs.plansync.plan.CodePattern;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Names;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.snapshot.AgendaPoint;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.CaseKey;
import dk.norddjurs.plansync.snapshot.Meeting;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkerTests {
    private static final CodePattern CODES =
            new CodePattern("(?<![\\p{L}\\p{N}])(?<code>R\\s?\\d{3,})(?![\\p{L}\\p{N}])(?<flags>(?:\\s?\\([A-Z]\\))*)");

    private static final LinkRules RULES = new LinkRules(CODES, Set.of(2025), List.of("XG-1391"), List.of(), 60);

    private final Set<Link> confirmed = new HashSet<>();
    private final Set<Link> rejected = new HashSet<>();
    private final List<OtherPlan> others = new ArrayList<>();
    private final List<PlanItem> items = new ArrayList<>();
    private final List<BudgetLine> lines = new ArrayList<>();
    private final List<UnreadRow> unread = new ArrayList<>();
    private final List<Meeting> meetings = new ArrayList<>();

    private Links links() {
        return new Linker(RULES, new KnownLinks(confirmed, rejected))
                .besides(others)
                .link(items, lines, unread, meetings);
    }

    private ItemId item(String code, String... psp) {
        return item(Map.of(Field.CODE, code), psp);
    }

    private ItemId item(Map<Field, String> texts, String... psp) {
        Map<Field, Value> values = new HashMap<>();
        texts.forEach((field, text) -> values.computeIfAbsent(field, any -> Text.of(text)));
        if (psp.length > 0) {
            values.put(Field.PSP_ELEMENTS, new Names(new TreeSet<>(List.of(psp))));
        }
        ItemId id = new ItemId(items.size() + 1L);
        items.add(new PlanItem(id, new ListKey(id.toString()), new ItemVersion("1"), Instant.EPOCH, values, Set.of()));
        return id;
    }

    private void line(String psp, String text) {
        lines.add(new BudgetLine(lines.size() + 2, 2025, psp, text, Map.of()));
    }

    private void meeting(AgendaPoint... points) {
        ZonedDateTime begins = ZonedDateTime.parse("2025-06-17T16:00+02:00[Europe/Copenhagen]");
        meetings.add(new Meeting("1", "BUU", begins, Meeting.Document.AGENDA, begins, "", List.of(points)));
    }

    private static AgendaPoint open(String caseNumber, String caption, String text) {
        return new AgendaPoint.Open("1", caseNumber, caption, text, null);
    }

    private static List<Integer> rows(List<LinkedLine> lines) {
        return lines.stream().map(line -> line.line().row()).toList();
    }

    @Test
    void everyLineOfACodeIsTheItems() {
        ItemId madservice = item("R101 (I)(B)");
        line("", "R101(I)(B) Madservice");
        line("XA-7", "besparelse r 101");
        line("", "R1012 er en anden kode");

        assertThat(rows(links().linesOf(madservice))).containsExactly(2, 3);
    }

    @Test
    void aCodeInTheTitleCountsWhereTheCodeColumnIsEmpty() {
        ItemId titled = item(Map.of(Field.TITLE, "R706 Klimaplan"));
        ItemId coded = item(Map.of(Field.TITLE, "Som R706, men en anden", Field.CODE, "R707"));
        line("", "R706");
        line("", "R707");

        assertThat(rows(links().linesOf(titled))).containsExactly(2);
        assertThat(rows(links().linesOf(coded))).containsExactly(3);
    }

    @Test
    void aKeyIsRecognisedHoweverItIsSpaced() {
        ItemId item = item("", "XA-1391100000-00020");
        line("xa-1391100000-00020\u00a0", "");
        line(" XA - 1391100000 - 00020", "");

        assertThat(links().linesOf(item))
                .extracting(LinkedLine::match)
                .allMatch(match -> match.how() == How.KEY)
                .hasSize(2);
    }

    @Test
    void bondsThatTouchBecomeOneGroup() {
        item("R101");
        item("R102");
        item("R103");
        ItemId alone = item("R104");
        line("", "R103");
        line("", "R102 R103");
        line("", "R101 R102");
        line("", "R104");

        Links links = links();
        assertThat(links.groups()).singleElement().satisfies(group -> {
            assertThat(group.code()).isEqualTo("R101+R102+R103");
            assertThat(group.items()).extracting(ItemId::value).containsExactly(1L, 2L, 3L);
            assertThat(rows(group.lines())).containsExactlyInAnyOrder(2, 3, 4);
        });
        assertThat(links.lines()).containsOnlyKeys(alone);
        assertThat(links.grouped()).doesNotContain(alone).hasSize(3);
        assertThat(links.sharedCodes()).isEmpty();
    }

    @Test
    void itemsThatShareAKeyShareTheirMoney() {
        item("", "XA-1");
        item("R102", "XA-1", "XA-2");
        line("XA-1", "");
        line("XA-2", "");

        assertThat(links().groups()).singleElement().satisfies(group -> {
            assertThat(group.code()).isEqualTo("XA-1");
            assertThat(rows(group.lines())).containsExactly(2, 3);
        });
    }

    @Test
    void aCodeThatStandsTwiceBindsItsItemsEvenWithoutALine() {
        item("R307(B)");
        item("R307(B)");

        assertThat(links().groups())
                .singleElement()
                .satisfies(group -> assertThat(group.lines()).isEmpty());
        assertThat(links().sharedCodes()).containsOnlyKeys("R307");
    }

    @Test
    void anItemWithAKeyOfItsOwnHasLeftTheGroup() {
        ItemId keyed = item("R307(B)", "XA-1");
        ItemId other = item("R307(B)");
        line("XA-1", "R307(B)");
        line("", "R307(B)");

        Links links = links();
        assertThat(links.groups()).isEmpty();
        assertThat(rows(links.linesOf(keyed))).containsExactly(2);
        assertThat(rows(links.linesOf(other))).containsExactly(3);
    }

    @Test
    void everyLineIsLinkedOnceOrNotAtAll() {
        item("R101");
        item("R102");
        item("R102", "XA-1");
        Stream.of("R101", "R102", "R101 R102", "R999", "R999 R101", "", "R998 R999")
                .forEach(text -> {
                    line("", text);
                    line("XA-1", text);
                });

        Links links = links();
        List<LinkedLine> all = Stream.of(
                        links.lines().values().stream().flatMap(List::stream),
                        links.groups().stream().flatMap(group -> group.lines().stream()),
                        links.moneyWithout().values().stream().flatMap(List::stream))
                .flatMap(stream -> stream)
                .toList();
        assertThat(rows(all)).doesNotHaveDuplicates().hasSize(lines.size() - 1);
    }

    @Test
    void anUnreadRowMayBelongToWhomItsReadablePartsAllow() {
        ItemId keyed = item("", "XA-1");
        ItemId coded = item("R101");
        assertThat(candidates("XA-1", null)).containsExactly(keyed);
        assertThat(candidates("XA-9", "R101")).containsExactly(coded);
        assertThat(candidates("", "R101 R999")).containsExactly(coded);
        assertThat(candidates("XA-9", "Kontorartikler")).isEmpty();
        assertThat(candidates("XA-9", null)).containsExactlyInAnyOrder(keyed, coded);
        assertThat(candidates(null, "Kontorartikler")).containsExactlyInAnyOrder(keyed, coded);
    }

    private Iterable<ItemId> candidates(@Nullable String psp, @Nullable String text) {
        UnreadRow row = new UnreadRow(1, "Beløb", "ulæselig", 2025, psp, text);
        unread.add(row);
        return links().unread().get(row);
    }

    @Test
    void aCaseNumberGoesBeforeACodeInTheCaption() {
        ItemId byCase = item(Map.of(Field.CASE_NUMBERS, "24/1234"));
        ItemId byCode = item("R101");
        meeting(open("24 / 1234", "R101 Madservice", ""), open("25/1", "R101 Madservice", ""));

        assertThat(links().pointsOf(byCase))
                .extracting(LinkedPoint::match)
                .containsExactly(new Match(How.KEY, "24 / 1234"));
        assertThat(links().pointsOf(byCode))
                .extracting(LinkedPoint::match)
                .containsExactly(new Match(How.CODE, "R101"));
    }

    @Test
    void aClosedPointIsRecognisedByItsCaseAlone() {
        ItemId item = item(Map.of(Field.CASE_NUMBERS, "24/1234"));
        meeting(new AgendaPoint.Closed("9", CaseKey.of("24/1234")), new AgendaPoint.Closed("10", ""));

        assertThat(links().pointsOf(item))
                .singleElement()
                .satisfies(linked -> assertThat(linked.match().matched()).doesNotContain("24"));
        assertThat(links().pointsWithout()).isEmpty();
    }

    @Test
    void aCodeInTheTextCountsOnlyWhereItIsTheOnlyOne() {
        ItemId item = item("R101");
        item("R102");
        meeting(open("", "Madservice", "Sagen hører til R101."), open("", "Status på planen", "R101 og R102 følges."));

        assertThat(links().pointsOf(item)).hasSize(1);
        assertThat(links().points()).hasSize(1);
        assertThat(links().pointsWithout()).isEmpty();
    }

    @Test
    void onlyACodeInTheCaptionAsksForAnItem() {
        meeting(open("", "R999 Ny sag", ""), open("", "Orientering", "Se R998."));

        assertThat(links().pointsWithout())
                .extracting(linked -> linked.match().matched())
                .containsExactly("R999");
    }

    @Test
    void nothingLinksByAnEmptyKey() {
        ItemId item = item(Map.of(Field.TITLE, "Bosætningskampagne"));
        line("", "");
        meeting(open("", "", ""));

        assertThat(links().linesOf(item)).isEmpty();
        assertThat(links().pointsOf(item)).isEmpty();
        assertThat(links().moneyWithout()).isEmpty();
    }

    private void confirm(ItemId item, LinkKey key) {
        confirmed.add(new Link(item, key));
    }

    private void otherPlan(String id, int... rows) {
        others.add(new OtherPlan(
                new PlanId(id), RULES, IntStream.of(rows).mapToObj(items::get).toList(), KnownLinks.NONE));
    }

    @Test
    void aConfirmedKeyLinksLikeOneThatStandsOnTheItem() {
        ItemId fleet = item(Map.of(Field.TITLE, "Flådestyring"));
        confirm(fleet, LinkKey.psp("xa - 1"));
        confirm(fleet, LinkKey.code("R003"));
        confirm(fleet, LinkKey.text("Biler, leasing"));
        confirm(fleet, LinkKey.caseNumber("24/1234"));
        line("XA-1", "Kontorartikler");
        line("XG-9", "Flådestyring R003(I)");
        line("", "BILER – leasing");
        meeting(
                open("24 / 1234", "Noget andet", ""),
                open("", "R003 Flådestyring", ""),
                open("", "Biler: Leasing", ""),
                new AgendaPoint.Closed("9", CaseKey.of("24/1234")));

        Links links = links();
        assertThat(rows(links.linesOf(fleet))).containsExactly(2, 3, 4);
        assertThat(links.linesOf(fleet)).extracting(line -> line.match().how()).containsOnly(How.CONFIRMED);
        assertThat(links.pointsOf(fleet))
                .hasSize(4)
                .extracting(point -> point.match().how())
                .containsOnly(How.CONFIRMED);
        assertThat(links.moneyWithout()).isEmpty();
        assertThat(links.pointsWithout()).isEmpty();
    }

    @Test
    void anItemWithAConfirmedCodeHasLeftTheGroupOfItsOwn() {
        ItemId first = item("R307(B)");
        ItemId second = item("R307(B)");
        confirm(first, LinkKey.code("R308"));
        line("", "R307(B)");
        line("", "R308");
        meeting(open("", "R307 Fravær", ""), open("", "R308 Fravær", ""));

        Links links = links();
        assertThat(links.groups()).isEmpty();
        assertThat(links.sharedCodes()).isEmpty();
        assertThat(rows(links.linesOf(first))).containsExactly(3);
        assertThat(rows(links.linesOf(second))).containsExactly(2);
        assertThat(links.pointsOf(first)).hasSize(1);
        assertThat(links.pointsOf(second)).hasSize(1);
    }

    @Test
    void aConfirmedCodeIsTakenBeforeOneThatMerelyStandsThere() {
        ItemId confirmedOne = item(Map.of(Field.TITLE, "Flådestyring"));
        ItemId bearer = item("R003");
        confirm(confirmedOne, LinkKey.code("R003"));
        line("", "R003");

        assertThat(rows(links().linesOf(confirmedOne))).containsExactly(2);
        assertThat(links().linesOf(bearer)).isEmpty();
    }

    @Test
    void anItemThatTwoConfirmationsShareSharesItsMoney() {
        confirm(item(Map.of()), LinkKey.code("R003"));
        confirm(item(Map.of()), LinkKey.code("R003"));
        line("", "R003");

        assertThat(links().groups())
                .singleElement()
                .satisfies(group -> assertThat(group.items()).hasSize(2));
    }

    @Test
    void aRejectedCodeIsNoLongerTheItemsWhateverItsColumnSays() {
        ItemId wrong = item("R003");
        ItemId right = item("R003");
        rejected.add(new Link(wrong, LinkKey.code("R003")));
        line("", "R003");
        meeting(open("", "R003", ""));

        Links links = links();
        assertThat(links.groups()).isEmpty();
        assertThat(rows(links.linesOf(right))).containsExactly(2);
        assertThat(links.pointsOf(right)).hasSize(1);
        assertThat(links.linesOf(wrong)).isEmpty();
    }

    @Test
    void aCodeThatIsRejectedForItsOnlyItemIsMoneyWithoutOne() {
        rejected.add(new Link(item("R003"), LinkKey.code("R003")));
        line("", "R003");

        assertThat(links().moneyWithout()).containsOnlyKeys("R003");
    }

    @Test
    void aKeyThatStandsOnTheItemIsTheListsOwnWord() {
        ItemId item = item(Map.of(Field.CASE_NUMBERS, "24/1"), "XA-1");
        rejected.add(new Link(item, LinkKey.psp("XA-1")));
        rejected.add(new Link(item, LinkKey.caseNumber("24/1")));
        line("XA-1", "");
        meeting(open("24/1", "", ""));

        assertThat(links().linesOf(item)).hasSize(1);
        assertThat(links().pointsOf(item)).hasSize(1);
    }

    @Test
    void aLinkOfAnItemThatIsGoneLinksNothing() {
        confirm(new ItemId(99), LinkKey.code("R003"));
        line("", "R003");

        assertThat(links().lines()).isEmpty();
        assertThat(links().moneyWithout()).containsOnlyKeys("R003");
    }

    @Test
    void anUnreadRowMayBelongToWhomAConfirmedLinkNames() {
        ItemId item = item(Map.of(Field.TITLE, "Flådestyring"));
        confirm(item, LinkKey.code("R003"));
        confirm(item, LinkKey.psp("XA-1"));

        assertThat(candidates("", "R003")).containsExactly(item);
        assertThat(candidates("XA-1", null)).containsExactly(item);
    }

    @Test
    void moneyUnderAPrefixOfThePlanNeedsAnItem() {
        item("", "XG-1391-2");
        line("XG - 1391-1", "Kontorartikler");
        line("XG-1391-2", "Kontorartikler");
        line("XG-2000-1", "Kontorartikler");

        assertThat(links().moneyWithout()).containsOnlyKeys("XG-1391-1");
    }

    @Test
    void aLineThatAnotherPlanClaimsBySomethingSurerIsNotOurs() {
        ItemId ours = item("R101");
        item("", "XA-1");
        otherPlan("2026-2029", 1);
        items.remove(1);
        line("XA-1", "R101");
        line("", "R101");

        Links links = links();
        assertThat(rows(links.linesOf(ours))).containsExactly(3);
        assertThat(links.disputes()).isEmpty();
    }

    @Test
    void aLineThatWeClaimBySomethingSurerIsOurs() {
        ItemId ours = item("", "XA-1");
        item("R101");
        otherPlan("2026-2029", 1);
        items.remove(1);
        line("XA-1", "R101");

        assertThat(rows(links().linesOf(ours))).containsExactly(2);
        assertThat(links().disputes()).isEmpty();
    }

    @Test
    void aLineThatTwoPlansClaimAlikeIsInDisputeAndCountedForNone() {
        ItemId ours = item("R101");
        item("R101");
        otherPlan("2027-2030", 1);
        otherPlan("2026-2029", 1);
        items.remove(1);
        line("", "R101 Rengøring");
        line("", "R101 Madservice");

        Links links = links();
        assertThat(links.linesOf(ours)).isEmpty();
        assertThat(links.disputes()).singleElement().satisfies(dispute -> {
            assertThat(dispute.key()).isEqualTo("R101");
            assertThat(dispute.items()).containsExactly(ours);
            assertThat(dispute.plans()).extracting(PlanId::value).containsExactly("2026-2029", "2027-2030");
            assertThat(rows(dispute.lines())).containsExactly(2, 3);
            assertThat(dispute.concerns(Set.of(ours), 2025)).isTrue();
            assertThat(dispute.concerns(Set.of(ours), 2026)).isFalse();
        });
    }

    @Test
    void aPlanClaimsLinesOfItsOwnYearsOnly() {
        ItemId ours = item("R101");
        otherPlan("2026-2029", 0);
        lines.add(new BudgetLine(2, 2024, "", "R101", Map.of()));

        assertThat(rows(links().linesOf(ours))).containsExactly(2);
    }

    @Test
    void moneyThatAnotherPlanAccountsForNeedsNoItemHere() {
        item("R101");
        otherPlan("2026-2029", 0);
        items.clear();
        line("", "R101");

        assertThat(links().moneyWithout()).isEmpty();
    }

    @Test
    void linksHandOutNoListThatCanBeChanged() {
        ItemId item = item("R101");
        line("", "R101");

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> links().grouped().add(item));
    }

    /** Every line binds two items, and every item shares its code: far more than a plan ever has. */
}
