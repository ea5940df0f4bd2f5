package dk.norddjurs.plansync.settings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.plan.Section;
import dk.norddjurs.plansync.plan.StatusList;
import dk.norddjurs.plansync.settings.Municipality.Line;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The sandbox's data must agree with itself, or the tests that build on it prove nothing. */
class SandboxDataTests {
    /** The subjects of the case that cut across, word for word. */
    private static final List<String> CROSS_CUTTING = List.of(
            "Effektiviseringsbidrag og novembergreb",
            "Aktiv/helhedsorienteret indsats målrettet sygefravær generelt i kommunen",
            "Ledelsesinformation generelt på hele kommunen",
            "Bosætningskampagne",
            "Skriftlige fremstillinger R101 (I)(B)",
            "Aktindsigt R001(I)(B)",
            "AI-hjælpeværktøj til skriftlig fremstilling R002(I)(B)",
            "Flådestyring R003(I)(B)",
            "Arbejde med kloge m2",
            "Investering i fraværsindsatsen på BUU - besparelser på forsørgelsesudgifter R307(B)",
            "Investering i fraværsindsatsen - besparelser på sociale indsatser og anbringelser R307(B)",
            "Investering i analyse til brug for optimering af anvendelsen af kommunens bygninger",
            "Samling af demensindsatsen i Glesborg R706",
            "Økonomisk prognose på myndighedsdelen på børneområdet samt på voksen-handicapområdet",
            "De nationale reformer skal lande godt i Norddjurs",
            "Norddjurs i bevægelse",
            "Fjellerup Udvikling",
            "Pulje til udvikling og velfærdsteknologi",
            "Infrastruktur");

    private static final List<String> DONE_OR_RUNNING = List.of(
            "Omprioriteringsbidrag – KB har fastsat bidraget til 0,5 pct. som udgangspunkt for budgetforhandlingerne"
                    + " til budget 2026-2029",
            "Økonomiudvalget har tiltrådt anvendelseskriterier for puljen til værn om servicerammen");

    private static final List<String> MONTHLY_FOCUS = List.of(
            "Skriftlige fremstillinger",
            "Aktindsigt",
            "Samling af Demensindsatsen i Glesborg (etablering af knudepunkt ved Glesborg samt fremtidig brug af"
                    + " Fuglsanggården)",
            "Fraværsindsats (der mangler opgørelse af udviklingen af fravær i skolerne)",
            "Bosætningskampagne",
            "Flådestyring");

    private static final List<String> BEFORE_COMMITTEE = List.of(
            "Arbejde med klog m2 og herunder vision for arbejdslivet (ØK, KB)",
            "Sidste skoledag – evaluering (BUU)",
            "Taskforce udsatte unge (status på projektet for BUU)",
            "Økonomisk prognose på myndighedsdelen (præsenteres for BUU og VPU)",
            "Beskæftigelsesindsats – opfølgning på beskæftigelsesplan (AU)");

    @Test
    void everyCrossCuttingSubjectOfTheCaseIsAnItemOrATopic() {
        Municipality norddjurs = Municipality.NORDDJURS;
        for (String subject : CROSS_CUTTING) {
            String name = subject.replaceAll(" R\\d{3}.*", "");
            boolean item = norddjurs
                    .rows()
                    .anyMatch(row -> text(row, "Titel").equals(name)
                            && row.path("Tværgående").asBoolean(false));
            boolean topic =
                    norddjurs.plan().topics().stream().anyMatch(it -> it.name().equals(name) && it.crossCutting());
            assertThat(item || topic).as(subject).isTrue();
        }
    }

    @Test
    void theThreeListsOfTheCaseAreTopics() {
        assertThat(StatusList.values())
                .allSatisfy(list -> assertThat(topics(list)).isNotEmpty());
        assertTopics(StatusList.DONE_OR_RUNNING, DONE_OR_RUNNING);
        assertTopics(StatusList.MONTHLY_FOCUS, MONTHLY_FOCUS);
        assertTopics(StatusList.BEFORE_COMMITTEE, BEFORE_COMMITTEE);
    }

    @Test
    void theCaseAsksForTrapsThatStandHere() {
        Municipality norddjurs = Municipality.NORDDJURS;
        assertThat(norddjurs.rows().filter(row -> text(row, "Kode").equals("R307(B)")))
                .hasSize(2)
                .noneMatch(row -> row.has("PSP-elementer") || row.has("Sagsnumre"));
        assertThat(norddjurs.rows().filter(row -> text(row, "Titel").equals("Flådestyring")))
                .singleElement()
                .matches(row -> !row.has("Kode"));
        assertThat(norddjurs.points()).anyMatch(point -> text(point, "caption").equals("Flådestyring R003(I)(B)"));
        assertThat(norddjurs.rows()).anyMatch(row -> text(row, "Titel").equals("Arbejde med kloge m2"));
        assertThat(norddjurs.points()).anyMatch(point -> text(point, "caption").startsWith("Arbejde med klog m2"));
        assertThat(norddjurs.rows().filter(row -> text(row, "Afledt drift af").matches("A30[12]")))
                .hasSize(2)
                .allMatch(row -> text(row, "Status").equals("X"));
    }

    @Test
    void thePlanHasTheSizeOfARealOneAndEveryTheme() {
        Municipality norddjurs = Municipality.NORDDJURS;
        assertThat(norddjurs.rows().count()).isBetween(60L, 80L);
        assertThat(norddjurs.plan().themes()).hasSize(7);
        assertThat(norddjurs.rows().map(row -> text(row, "Tema")).filter(theme -> !theme.isEmpty()))
                .containsAll(norddjurs.plan().themes());
        assertThat(norddjurs.rows().filter(row -> row.has("Tema")))
                .allMatch(row -> text(row, "Afsnit").equals("Hensigtserklæringer"));
    }

    @Test
    void bothEncodingsOfTheExportSayTheSame() {
        List<Line> lines = Municipality.NORDDJURS.lines();

        assertThat(lines).hasSizeGreaterThan(800);
        assertThat(Municipality.norddjursInWindows1252()).isEqualTo(lines);
        assertThat(lines.stream().filter(line -> line.codes().isEmpty()).count())
                .isGreaterThan(300);
    }

    @Test
    void everyKindOfDivergenceThatOnePlanCanShowIsPlantedInNorddjurs() {
        Set<String> byFaultsAndSecondPlans =
                Set.of("line-of-two-plans", "write-refused", "not-yet-in-list", "required-empty", "meeting-unread");

        assertThat(Stream.of("planted", "later")
                        .flatMap(list -> Municipality.NORDDJURS.expected(list).stream())
                        .map(it -> text(it, "kind")))
                .containsAll(kinds().stream()
                        .filter(kind -> !byFaultsAndSecondPlans.contains(kind))
                        .collect(toSet()));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsExpectedStandsInTheData(Municipality of) {
        for (String list : List.of("planted", "later", "writes")) {
            for (JsonNode expected : of.expected(list)) {
                assertThat(of.knows(text(expected, "subject")))
                        .as(expected.toString())
                        .isTrue();
                Field field = new Field(text(expected, "field"));
                assertThat(field.equals(Field.ITEM)
                                || field.equals(Field.AMOUNTS)
                                || of.plan().field(field).isPresent())
                        .as(expected.toString())
                        .isTrue();
                assertThat(expected.has("kind") ? kinds() : Set.of("")).contains(text(expected, "kind"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLinesOfAnItemComeToWhatIsClaimed(Municipality of) {
        for (JsonNode sum : of.expected("sums")) {
            Measure measure = Words.constant(Measure.class, text(sum, "measure"));
            Predicate<Line> belongs = sum.has("psp")
                    ? line -> line.psp().equals(text(sum, "psp"))
                    : line -> line.codes().contains(text(sum, "code"));
            sum.path("amounts").properties().forEach(year -> {
                List<BigDecimal> amounts = of.lines().stream()
                        .filter(belongs)
                        .filter(line -> line.year() == Integer.parseInt(year.getKey()))
                        .map(line -> line.amount(measure))
                        .toList();
                assertThat(amounts)
                        .as("lines of %s %s", text(sum, "subject"), year.getKey())
                        .isNotEmpty();
                assertThat(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as("%s %s", text(sum, "subject"), year.getKey())
                        .isEqualByComparingTo(year.getValue().decimalValue());
            });
        }
    }

    /** Where the list and the budget differ, or one of them is silent, that must have been meant. */
    @ParameterizedTest
    @EnumSource
    void noAmountDiffersByAccident(Municipality of) {
        Set<String> meant = Stream.of("planted", "writes")
                .flatMap(list -> of.expected(list).stream())
                .map(it -> text(it, "subject") + "/" + text(it, "field"))
                .collect(toSet());
        List<String> accidents = new ArrayList<>();
        for (FieldSettings field : of.plan().fields()) {
            Integer year = field.rule().year();
            if (year != null) {
                of.rows()
                        .filter(row -> !of.isGroup(row))
                        .filter(row -> !of.agrees(row, field.column(), year))
                        .filter(row -> !meant.contains(of.title(row) + "/" + Field.AMOUNTS))
                        .map(row -> of.title(row) + "/" + field.rule().field())
                        .filter(place -> !meant.contains(place))
                        .forEach(accidents::add);
            }
        }
        assertThat(accidents).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theListHasEveryColumnOfThePlanFile(Municipality of) {
        assertThat(of.columns())
                .containsAll(
                        of.plan().fields().stream().map(FieldSettings::column).toList());
        assertThat(of.rows().flatMap(row -> row.propertyNames().stream()).collect(toSet()))
                .isSubsetOf(Stream.concat(of.columns().stream(), Stream.of("ID", "Ændret"))
                        .toList());
        assertThat(of.rows().map(row -> row.path("ID").intValue())).doesNotHaveDuplicates();
        for (String ours : List.of("next-treatment", "latest-decision")) {
            String column = of.column(ours);
            assertThat(of.rows()).noneMatch(row -> row.has(column));
        }
    }

    @ParameterizedTest
    @EnumSource
    void cellsHoldChoicesThatTheColumnAndThePlanFileKnow(Municipality of) {
        of.rows().forEach(row -> {
            of.choices()
                    .forEach((column, choices) ->
                            assertThat(of.values(row, column)).isSubsetOf(choices));
            assertThat(of.plan().section(text(row, of.column("section")))).isPresent();
            assertThat(of.values(row, of.column("committees")))
                    .allMatch(code -> of.plan().committees().hasCode(code));
        });
        assertThat(of.choices().get(of.column("section")))
                .isEqualTo(of.plan().sections().stream().map(Section::name).toList());
        assertThat(of.choices().get(of.column("theme"))).isEqualTo(of.plan().themes());
    }

    @ParameterizedTest
    @EnumSource
    void topicsGatherItemsThatExist(Municipality of) {
        assertThat(of.plan().topics())
                .allSatisfy(topic -> assertThat(topic.items()).as(topic.name()).allMatch(of::isItem));
    }

    @ParameterizedTest
    @EnumSource
    void meetingsAreOfKnownCommitteesAndPublishedByToday(Municipality of) {
        LocalDateTime today = LocalDateTime.parse(text(of.expected(), "today").substring(0, 19));
        assertThat(of.meetings()).isNotEmpty().allSatisfy(meeting -> {
            LocalDateTime begins = LocalDateTime.parse(text(meeting, "begin"));
            assertThat(of.plan().committees().find(text(meeting, "committee"), begins.toLocalDate()))
                    .as(text(meeting, "committee"))
                    .isPresent();
            assertThat(LocalDateTime.parse(text(meeting, "released"))).isBefore(today);
            assertThat(text(meeting, "document")).isIn("agenda", "supplement", "minutes");
            assertThat(text(meeting, "document").equals("minutes"))
                    .isEqualTo(begins.isBefore(today)
                            && meeting.path("points").values().stream().anyMatch(point -> point.has("decision")));
        });
        assertThat(of.meetings()
                        .collect(groupingBy(meeting ->
                                LocalDateTime.parse(text(meeting, "begin")).isBefore(today))))
                .containsKeys(true, false);
    }

    @ParameterizedTest
    @EnumSource
    void secretWordsStandInClosedPointsAlone(Municipality of) {
        List<String> secrets =
                of.expected("secrets").stream().map(word -> word.asString("")).toList();
        assertThat(secrets).isNotEmpty().allSatisfy(secret -> {
            assertThat(of.points().filter(point -> point.path("open").asBoolean(false)))
                    .noneMatch(point -> holds(point.toString(), secret));
            assertThat(of.points().filter(point -> !point.path("open").asBoolean(true)))
                    .anyMatch(point -> holds(point.toString(), secret));
            assertThat(of.rows()).noneMatch(row -> holds(row.toString(), secret));
            assertThat(of.lines()).noneMatch(line -> holds(line.text(), secret));
        });
    }

    private static boolean holds(String text, String word) {
        return text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    private static void assertTopics(StatusList list, List<String> subjects) {
        assertThat(topics(list)).hasSameSizeAs(subjects);
        for (String subject : subjects) {
            assertThat(topics(list)).as(subject).anyMatch(topic -> names(topic, subject));
        }
    }

    /** The case shortens and inflects the names of its own subjects. */
    private static boolean names(TopicSettings topic, String subject) {
        String words =
                subject.replaceAll(" \\(.*", "").replace("klog m2 og herunder vision for arbejdslivet", "kloge m2");
        return holds(topic.name(), words)
                || holds(words, topic.name())
                || (topic.note() != null && holds(topic.note(), words));
    }

    private static List<TopicSettings> topics(StatusList list) {
        return Municipality.NORDDJURS.plan().topics().stream()
                .filter(topic -> topic.statusList() == list)
                .toList();
    }

    private static Set<String> kinds() {
        return Municipality.yaml("config/plan.schema.json")
                .at("/properties/divergences/properties")
                .propertyNames()
                .stream()
                .collect(toSet());
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }
}
