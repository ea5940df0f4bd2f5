package dk.norddjurs.plansync.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.settings.MoneyRule.Sign;
import dk.norddjurs.plansync.settings.MoneyRule.Unit;
import dk.norddjurs.plansync.settings.ProfileSettings.Format;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileFilesTests {
    @TempDir
    private Path folder;

    private SampleFiles files;

    @BeforeEach
    void writeGoodFiles() {
        files = new SampleFiles(folder);
    }

    @Test
    void theShippedProfileOfTheCsvExportIsReadToTheLetter() {
        assertThat(SampleFiles.shipped().profiles().find("opus-csv"))
                .contains(new ProfileSettings(
                        "opus-csv",
                        "Budgetudtræk fra Opus (CSV)",
                        Format.DELIMITED,
                        "*.csv",
                        new FileShape("auto", ';', null, 1, 1, 1, List.of()),
                        new MoneyRule(Unit.KR, Sign.MINUS_IS_INCOME, null, "2025", null),
                        new YearRule("Regnskabsår", YearRule.Form.YYYY, null),
                        new LineFields("PSP-element", "Tekst", null, "Funktion", null),
                        List.of(
                                new Figure(Measure.POSTINGS, null, "Tillægsbevilling"),
                                new Figure(Measure.CORRECTED_BUDGET, null, "Korrigeret budget"),
                                new Figure(Measure.CAPITAL_ALLOTMENT, null, "Rådighedsbeløb"),
                                new Figure(Measure.CONSUMPTION, null, "Forbrug"),
                                new Figure(Measure.CAPITAL_GRANT, null, "Anlægsbevilling")),
                        Map.of("Dranst", Set.of("1", "3")),
                        new ContentChecks(
                                List.of(),
                                true,
                                List.of(),
                                List.of(),
                                null,
                                new BigDecimal("0.1"),
                                new AccountChart(List.of(), Set.of())),
                        new ProfileSettings.Guard(
                                new BigDecimal("0.3"), 20, Map.of(Measure.CORRECTED_BUDGET, new BigDecimal("0.25")))));
    }

    @Test
    void theShippedProfileOfTheWorkbookIsReadToTheLetter() {
        assertThat(SampleFiles.shipped().profiles().find("budget-xlsx"))
                .contains(new ProfileSettings(
                        "budget-xlsx",
                        "Budgetudtræk som regneark",
                        Format.XLSX,
                        "*.xlsx",
                        new FileShape("auto", ';', "Udtræk", 4, 1, 1, List.of()),
                        new MoneyRule(Unit.TKR, Sign.MINUS_IS_INCOME, null, "2025", null),
                        new YearRule("År", YearRule.Form.YYYY, null),
                        new LineFields("PSP-element", "Tekst", null, null, null),
                        List.of(
                                new Figure(Measure.POSTINGS, null, "Ændring"),
                                new Figure(Measure.CORRECTED_BUDGET, null, "Korrigeret budget"),
                                new Figure(Measure.CAPITAL_ALLOTMENT, null, "Rådighedsbeløb")),
                        Map.of(),
                        new ContentChecks(
                                List.of(),
                                true,
                                List.of("I alt"),
                                List.of(),
                                null,
                                new BigDecimal("0.1"),
                                new AccountChart(List.of(), Set.of())),
                        new ProfileSettings.Guard(new BigDecimal("0.3"), 20, Map.of())));
    }

    @Test
    void profilesAreFoundByTheirFilesNames() {
        Profiles profiles = SampleFiles.shipped().profiles();

        assertThat(profiles.all())
                .extracting(ProfileSettings::name)
                .containsExactly("budget-xlsx", "oes-indsigt-csv", "opus-csv", "opus-printed-list");
        assertThat(profiles.find("opus")).isEmpty();
    }

    @Test
    void aTabIsASeparator() {
        files.spoilProfile("format: delimited", "format: delimited\nseparator: \"\\t\"\nencoding: windows-1252");

        ProfileSettings profile = files.read().profiles().find("export").orElseThrow();
        assertThat(profile.shape().separator()).isEqualTo('\t');
        assertThat(profile.shape().encoding()).isEqualTo("windows-1252");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unit: kr                 | unit: t.kr.              | line 4, unit: 't.kr.' is not known here. Known are: kr, tkr, mio.
            unit: kr                 | ''                       | line 1: the key 'unit' is missing. What one unit of the file is worth
            unit: kr                 | units: kr                | line 4, units: the key 'units' is not known here. Did you mean 'unit'?
            sign: minus-is-income    | sign: plus               | line 5, sign: 'plus' is not known here. Known are: minus-is-income, minus-is-expenditure, flag.
            files: '*.csv'           | files: '[.csv'           | line 3, files: '[.csv' is no glob
            format: delimited        | encoding: latin-99       | encoding: 'latin-99' is no character set
            files: '*.csv'           | encoding: UTF-16         | encoding: 'UTF-16' is not read. Let the export be made in UTF-8
            files: '*.csv'           | encoding: IBM037         | encoding: 'IBM037' is not read
            files: '*.csv'           | encoding: Shift_JIS      | encoding: 'Shift_JIS' is not read
            format: delimited        | separator: ';;'          | separator: ';;' must be at most 1 characters long
            format: delimited        | sheet: Ark1              | the key 'format' is missing
            text: Tekst              | ''                       | neither psp, text nor code is given
            postings: Ændring        | posting: Ændring         | line 10, measures.posting: the key 'posting' is not known here. Did you mean 'postings'?
            price-level: 2025        | price-level: 20.25       | line 6, price-level: '20.25' number found
            text: Tekst              | header-row: 0            | header-row: '0' must have a minimum value of 1
            text: Tekst              | 'filters: {Dranst: []}'  | filters.Dranst: must have at least 1 items
            year: År                 | ''                       | no year is given. Add year
            year: År                 | 'year-of-file: 25'       | year-of-file: '25' must have a minimum value of 1990
            postings: Ændring        | 'postings: {2026: X}'    | a heading for each year leaves no other place for the year
            postings: Ændring        | 'postings: {26: X}'      | measures.postings
            text: Tekst              | 'twins: 2'               | twins: '2' must have a maximum value of 1
            text: Tekst              | 'years: {from: 2025}'    | years: the key 'to' is missing
            text: Tekst              | 'years: {from: 2028, to: 2025}' | years: the first year comes after the last
            text: Tekst              | 'dranst: Dranst'         | dranst: means nothing without accounts.dranst. Take it away.
            text: Tekst              | 'accounts: {dranst: [1]}' | accounts.dranst: there is no column to check. Add dranst
            text: Tekst              | 'accounts: {functions: ["5"]}' | accounts.functions: there is no column to check. Add function
            text: Tekst              | 'accounts: {functions: [5.20]}' | accounts.functions[0]: '5.20' number found, string expected
            text: Tekst              | 'guard: {sums: {consumption: 0.1}}' | guard.sums.consumption: means nothing without measures.consumption
            text: Tekst              | 'words: never'           | words: 'never' is not known here. Known are: heed, ignore.
            year: År                 | 'year-format: date'      | year-format: means nothing without year. Take it away.
            sign: minus-is-income    | sign: flag               | the column with the letters is missing. Add flag
            text: Tekst              | 'flag: {column: DK, expenditure: D, income: K}' | flag: means nothing unless sign is flag. Take it away.
            """)
    void eachMistakeHasItsSentence(String from, String to, String sentence) {
        assertThat(files.spoilProfile(from, to).problems())
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("profiles/export.yaml, line ")
                        .contains(sentence));
    }

    @Test
    void aKnobThatDoesNothingIsAMistake() {
        assertThat(files.spoilProfile("format: delimited", "format: delimited\nsheet: Ark1")
                        .problems())
                .containsExactly(
                        "profiles/export.yaml, line 3, sheet: means nothing for the format delimited. Take it away.");
        assertThat(new SampleFiles(folder)
                        .spoilProfile("format: delimited", "format: xlsx\nencoding: auto")
                        .problems())
                .containsExactly(
                        "profiles/export.yaml, line 3, encoding: means nothing for the format xlsx. Take it away.");
    }

    @Test
    void aPrintedListHasKnobsOfItsOwn() {
        assertThat(files.spoilProfile("format: delimited", "format: delimited\nrecord-lines: 2")
                        .problems())
                .containsExactly(
                        "profiles/export.yaml, line 3, record-lines: means nothing for the format delimited. Take it away.");
        assertThat(new SampleFiles(folder)
                        .spoilProfile("format: delimited", "format: printed-list\nheader-row: 2")
                        .problems())
                .containsExactly(
                        "profiles/export.yaml, line 3, header-row: means nothing for the format printed-list. Take it away.");
    }

    @Test
    void onePlaceForTheYearIsEnough() {
        assertThat(files.spoilProfile("year: År", "year: År\nyear-of-file: 2026")
                        .problems())
                .containsExactly(
                        "profiles/export.yaml, line 8, year-of-file: means nothing beside year. Take it away.");
    }

    @Test
    void aLetterMeansOneThing() {
        assertThat(files.spoilProfile(
                                "sign: minus-is-income",
                                "sign: flag\nflag: {column: DK, expenditure: [D, K], income: k}")
                        .problems())
                .singleElement()
                .asString()
                .contains("flag: the same letter cannot mean expenditure and income");
    }

    @Test
    void aFileNameThatIsNoFolderNameIsAMistake() {
        files.write("profiles/mit udtræk.yaml", SampleFiles.resource("profile.yaml"));

        assertThat(files.problems()).singleElement().asString().contains("'mit udtræk' is none");
    }
}
