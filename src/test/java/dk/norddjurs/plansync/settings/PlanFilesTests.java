package dk.norddjurs.plansync.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Committee;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.FieldType;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.plan.Mode;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanCode;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.Section;
import dk.norddjurs.plansync.plan.StatusList;
import dk.norddjurs.plansync.settings.PlanSettings.BudgetLink;
import dk.norddjurs.plansync.settings.PlanSettings.Guard;
import dk.norddjurs.plansync.settings.PlanSettings.ListLocation;
import dk.norddjurs.plansync.settings.PlanSettings.Statuses;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFilesTests {
    private static final PlanId ID = new PlanId("2025-2028");

    @TempDir
    private Path folder;

    private SampleFiles files;

    @BeforeEach
    void writeGoodFiles() {
        files = new SampleFiles(folder);
    }

    @Test
    void whatIsLeftOutHasTheDefaultsThatTheSchemaTells() {
        PlanSettings plan = files.read().plans().find(ID).orElseThrow();

        assertThat(plan.title()).isEqualTo("En lille plan");
        assertThat(plan.list()).isEqualTo(new ListLocation("host,one,two", "three"));
        assertThat(plan.fields())
                .containsExactly(
                        field("title", Owner.LIST, null, FieldType.TEXT, "Titel"),
                        field("amount-2025", Owner.BUDGET, 2025, FieldType.AMOUNT, "Beløb"),
                        field("next-treatment", Owner.AGENDA, null, FieldType.TEXT, "Næste"));
        assertThat(plan.committees().all())
                .containsExactly(
                        new Committee("ØK", "Økonomiudvalget", List.of("ØU"), null, null),
                        new Committee("BUU", "Børneudvalget", List.of(), null, null));
        assertThat(plan.sections()).containsExactly(new Section("Råderum", Measure.POSTINGS, "2025", false));
        assertThat(plan.statuses()).isEqualTo(new Statuses(List.of("afsluttet"), List.of(), List.of()));
        assertThat(plan.budget()).isEqualTo(new BudgetLink("export", Duration.ofDays(45), List.of()));
        assertThat(plan.links()).isEqualTo(PlanSettings.Linking.USUAL);
        assertThat(plan.topics()).containsExactly(new TopicSettings("Infrastruktur", List.of(), null, false, null));
        assertThat(plan.guard()).isEqualTo(new Guard(0.2, 5));
        assertThat(plan.themes()).isEmpty();
        assertThat(plan.divergences()).isEmpty();
        assertThat(plan.recipients()).isEmpty();
    }

    @Test
    void everyKnobIsRead() {
        files.spoilPlan("title: En", "mode: ask\nthemes: [Vækst]\nrecipients: [a@b.dk]\ntitle: En")
                .spoilPlan("column: Beløb", "column: Beløb\n    mode: write\n    tolerance: 0.50\n    required: true")
                .spoilPlan("name: Børneudvalget", "name: Børneudvalget\n    from: 2022-01-01\n    until: 2025-12-31")
                .spoilPlan("price-level: 2025", "price-level: '2025'\n    amounts-required: true")
                .spoilPlan("done: [afsluttet]", "done: [afsluttet, X]\n  awaiting: [venter]\n  postponed: [udsat]")
                .spoilPlan(
                        "profile: export",
                        "profile: export\n  stale-after: 36h\n  psp-prefixes: [XA-1391]\nlinks:\n  suggest-from: 75")
                .spoilPlan(
                        "name: Infrastruktur",
                        "name: Infrastruktur\n    items: [R101]\n    note: Husk\n    cross-cutting: true\n"
                                + "    status-list: monthly-focus\nguard: {share: 0.5, at-least: 3}\n"
                                + "divergences:\n  overdue: {on: false}\n"
                                + "  conflict: {standing: watch, grace-days: 7, audience: finance}");
        PlanSettings plan = files.read().plans().all().get(0);

        assertThat(plan.fields())
                .extracting(FieldSettings::rule)
                .contains(
                        new FieldRule(Field.TITLE, Owner.LIST, Mode.ASK, Amount.ZERO, false, null),
                        new FieldRule(
                                Field.amountOf(2025),
                                Owner.BUDGET,
                                Mode.WRITE,
                                Amount.ofKroner(new BigDecimal("0.50")),
                                true,
                                2025));
        assertThat(plan.committees().all().get(1))
                .isEqualTo(new Committee(
                        "BUU", "Børneudvalget", List.of(), LocalDate.of(2022, 1, 1), LocalDate.of(2025, 12, 31)));
        assertThat(plan.sections()).containsExactly(new Section("Råderum", Measure.POSTINGS, "2025", true));
        assertThat(plan.statuses())
                .isEqualTo(new Statuses(List.of("afsluttet", "X"), List.of("venter"), List.of("udsat")));
        assertThat(plan.budget().staleAfter()).isEqualTo(Duration.ofHours(36));
        assertThat(plan.budget().pspPrefixes()).containsExactly("XA-1391");
        assertThat(plan.links()).isEqualTo(new PlanSettings.Linking(75));
        assertThat(plan.topics())
                .containsExactly(
                        new TopicSettings("Infrastruktur", List.of("R101"), "Husk", true, StatusList.MONTHLY_FOCUS));
        assertThat(plan.guard()).isEqualTo(new Guard(0.5, 3));
        assertThat(plan.divergences())
                .isEqualTo(Map.of(
                        "overdue", new KindSettings(false, null, null, null),
                        "conflict", new KindSettings(null, "watch", 7, "finance")));
        assertThat(plan.themes()).containsExactly("Vækst");
        assertThat(plan.recipients()).containsExactly("a@b.dk");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            R101 (I)(B)                  | R101 | I,B
            R001(I)(B)                   | R001 | I,B
            R307(B)                      | R307 | B
            R307 (B)                     | R307 | B
            Fraværsindsats, r 307        | R307 | ''
            Demens i Glesborg R706       | R706 | ''
            A301                         | A301 | ''
            """)
    void theShippedPatternFindsCodesAsPeopleWriteThem(String text, String code, String flags) {
        assertThat(shipped().codes().find(text)).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo(code);
            assertThat(String.join(",", found.flags())).isEqualTo(flags);
        });
    }

    @ParameterizedTest
    @CsvSource({"'2 stk. a 300 kr.'", "R2050", "XR101", "XA-1391100000-00020", "R101a", "40000000"})
    void theShippedPatternTakesNothingElseForACode(String text) {
        assertThat(shipped().codes().find(text)).extracting(PlanCode::code).isEmpty();
    }

    @Test
    void theShippedPlanBeginsByLookingOnly() {
        assertThat(shipped().fields())
                .hasSize(21)
                .allSatisfy(field -> assertThat(field.rule().mode()).isEqualTo(Mode.OBSERVE));
        assertThat(shipped().themes()).hasSize(7);
        assertThat(shipped().sections())
                .extracting(Section::measure)
                .containsExactly(Measure.POSTINGS, Measure.POSTINGS, Measure.CAPITAL_ALLOTMENT, Measure.POSTINGS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            column: Titel            | colunm: Titel            | line 9, fields[0].colunm: the key 'colunm' is not known here. Did you mean 'column'?
            column: Titel            | ''                       | line 7, fields[0]: the key 'column' is missing. The column's display name
            column: Titel            | column: 7                | line 9, fields[0].column: '7' integer found, string expected. The column's display name
            column: Titel            | column: beløb            | fields[1].column: 'Beløb' stands already at fields[0].column (line 9)
            owner: budget            | owner: bugdet            | line 13, fields[1].owner: 'bugdet' is not known here. Did you mean 'budget'?
            owner: budget            | owner: agenda            | fields[1].owner: the agenda system owns next-treatment and latest-decision only
            owner: agenda            | owner: list              | fields[2].owner: only plansync writes next-treatment. Write owner: agenda.
            type: text               | type: amount             | fields[0]: an amount needs its budget year
            type: amount             | type: text               | fields[1]: only an amount has a year
            type: amount             | type: text               | fields[1].owner: the budget system owns amounts only
            column: Beløb            | year: 2026               | fields[1].year: the name says 2025
            owner: budget            | tolerance: 0.005         | fields[1].tolerance: is more exact than an øre
            column: Titel            | tolerance: 5             | fields[0].tolerance: only an amount has a tolerance
            name: next-treatment     | name: title              | fields[2].name: 'title' stands already at fields[0].name (line 7)
            name: title              | name: heading            | fields: no field is named 'title'
            name: title              | name: The Title          | fields[0].name: 'The Title' does not match the regex pattern
            code: BUU                | code: øk                 | line 22, committees[1]: 'øk' is also committees[0], and both exist at the same time
            name: Børneudvalget      | name: ØU                 | committees[1]: 'ØU' is also committees[0]
            name: Børneudvalget      | until: 2025-13-01        | committees[1].until: '2025-13-01' is no date. The last day
            measure: postings        | measure: capital-allotment | sections[0].measure: the profile export has no heading for it
            measure: postings        | measure: posting         | sections[0].measure: 'posting' is not known here. Did you mean 'postings'?
            done: [afsluttet]        | 'done: [x, X]'           | statuses.done[1]: 'X' stands already at statuses.done[0]
            profile: export          | profile: exprot          | budget.profile: there is no profile 'exprot'. Did you mean 'export'?
            profile: export          | stale-after: soon        | budget.stale-after: 'soon' does not match
            name: Infrastruktur      | status-list: focus       | topics[0].status-list: 'focus' is not known here. Known are: done-or-running, monthly-focus, before-committee.
            title: En lille plan     | 'guard: {share: 1.5}'    | guard.share: '1.5' must have a maximum value of 1. Share of the plan's items
            title: En lille plan     | 'divergences: {overdeu: {}}' | divergences.overdeu: the key 'overdeu' is not known here. Did you mean 'overdue'?
            title: En lille plan     | 'recipients: [nobody]'   | recipients[0]: 'nobody' does not match
            title: En lille plan     | 'themes: [A, a]'         | themes[1]: 'a' stands already at themes[0]
            (?<flags>                | (?<letters>              | line 5, code-pattern: the code pattern needs the groups
            (?<flags>                | ((?<flags>               | line 5, code-pattern: the code pattern is no regular expression
            'title: En lille plan'   | 'title: [En'             | is no YAML
            'list:'                  | 'title: x'               | is no YAML: Duplicate
            """)
    void eachMistakeHasItsSentence(String from, String to, String sentence) {
        assertThat(files.spoilPlan(from, to).problems())
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("plans/2025-2028.yaml, line ")
                        .contains(sentence));
    }

    @Test
    void committeesMayBearTheSameLettersAtDifferentTimes() {
        files.spoilPlan("also: [ØU]", "until: 2021-12-31").spoilPlan("code: BUU", "code: ØK\n    from: 2022-01-01");

        assertThat(files.read().plans().all()).hasSize(1);
    }

    @Test
    void aCommitteeThatEndsBeforeItBeginsIsAMistake() {
        files.spoilPlan("also: [ØU]", "from: 2022-01-01\n    until: 2021-12-31");

        assertThat(files.problems()).singleElement().asString().contains("committees[0].until: is before from");
    }

    @Test
    void allProblemsOfAllFilesAreToldAtOnce() {
        files.spoilPlan("column: Titel", "colunm: Titel")
                .spoilPlan("owner: budget", "owner: bugdet")
                .spoilPlan("(?<flags>", "(?<letters>")
                .spoilProfile("unit: kr", "unit: kroner")
                .write("plans/2026-2029.yaml", "")
                .write("plans/notes.yml", "a: 1");

        assertThat(files.problems())
                .extracting(problem -> problem.replaceAll(":.*", ""))
                .containsExactly(
                        "plans/notes.yml",
                        "plans/2025-2028.yaml, line 5, code-pattern",
                        "plans/2025-2028.yaml, line 7, fields[0]",
                        "plans/2025-2028.yaml, line 9, fields[0].colunm",
                        "plans/2025-2028.yaml, line 13, fields[1].owner",
                        "plans/2026-2029.yaml, line 1",
                        "profiles/export.yaml, line 4, unit");
    }

    @Test
    void aFileNameThatIsNoPlanIdIsAMistake() {
        files.write("plans/plan 2025.yaml", SampleFiles.resource("plan.yaml"));

        assertThat(files.problems()).singleElement().asString().contains("the file's name is the plan's id");
    }

    @Test
    void aFileInAnotherEncodingIsAMistake() {
        files.write(
                "plans/2025-2028.yaml", SampleFiles.resource("plan.yaml").getBytes(Charset.forName("windows-1252")));

        assertThat(files.problems())
                .containsExactly("plans/2025-2028.yaml, line 1: is not written in UTF-8; save it as UTF-8");
    }

    @Test
    void aByteOrderMarkDoesNoHarm() {
        files.write("plans/2025-2028.yaml", "\uFEFF" + SampleFiles.resource("plan.yaml"));

        assertThat(files.read().plans().all()).hasSize(1);
    }

    @Test
    void aMissingFolderAndAnEmptyOneSayWhichPropertyToSet() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        SettingsInvalid invalid = catchThrowableOfType(
                SettingsInvalid.class, () -> SettingsFolders.read(empty, folder.resolve("missing")));

        assertThat(invalid.problems()).hasSize(2);
        assertThat(invalid)
                .hasMessageContaining("set plansync.settings.plans to another")
                .hasMessageContaining("set plansync.settings.profiles to another");
    }

    private static PlanSettings shipped() {
        return SampleFiles.shipped().plans().find(ID).orElseThrow();
    }

    private static FieldSettings field(String name, Owner owner, Integer year, FieldType type, String column) {
        FieldRule rule = new FieldRule(new Field(name), owner, Mode.OBSERVE, Amount.ZERO, false, year);
        return new FieldSettings(rule, type, column);
    }
}
