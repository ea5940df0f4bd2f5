package dk.norddjurs.plansync.connector.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.norddjurs.plansync.connector.BudgetReader.Content;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.settings.ConfiguredProfiles;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.ExportSums.Key;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one municipality's export looks like and another's does not, told by the profile alone. */
class ConfiguredExportTests {
    private static final String ANY = """
            title: Udtræk
            format: delimited
            files: '*.csv'
            unit: kr
            price-level: 2025
            """;
    private static final String PLAIN = ANY + """
            sign: minus-is-income
            year: År
            text: Tekst
            measures: {postings: Beløb}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aLetterTellsIncomeFromExpenditureAndAMinusTurnsIt() {
        Content content = read(ANY + """
                sign: flag
                flag: {column: D/K, expenditure: D, income: [K, Kredit]}
                year: År
                text: Tekst
                measures: {postings: Beløb}
                """, """
                År;Tekst;Beløb;D/K
                2026;udgift;100,00;D
                2026;indtægt;100,00;k
                2026;tilbageført udgift;-100,00;D
                2026;tilbageført indtægt;100,00-;Kredit
                2026;ingenting;0,00;
                2026;uden;100,00;
                2026;ukendt;100,00;X
                """);

        assertThat(content.lines())
                .extracting(ConfiguredExportTests::kroner)
                .containsExactly("100.00", "-100.00", "-100.00", "100.00", "0.00");
        assertThat(content.unread())
                .extracting(UnreadRow::row, UnreadRow::column, UnreadRow::reason)
                .containsExactly(
                        tuple(7, "D/K", "Fortegnet mangler ved beløbet. Ret rækken, eller ret profilens fortegn."),
                        tuple(
                                8,
                                "D/K",
                                "»X« er intet kendt fortegn ved beløbet. Ret rækken, eller ret profilens fortegn."));
    }

    @Test
    void aColumnForEachYearMakesALineForEachYearThatHoldsSomething() {
        Content content = read(ANY + """
                sign: minus-is-income
                text: Tekst
                measures:
                  postings: {2026: Ændring 2026, 2027: Ændring 2027}
                  corrected-budget: {2026: Budget 2026}
                """, """
                Tekst;Ændring 2026;Budget 2026;Ændring 2027
                begge;1;10;2
                kun det sidste;;;3
                ingen;;;
                ødelagt;1;10;12.34
                """);

        assertThat(content.lines())
                .containsExactly(
                        new BudgetLine(
                                2,
                                2026,
                                "",
                                "begge",
                                Map.of(
                                        Measure.POSTINGS,
                                        Amount.ofKroner(1),
                                        Measure.CORRECTED_BUDGET,
                                        Amount.ofKroner(10))),
                        new BudgetLine(2, 2027, "", "begge", Map.of(Measure.POSTINGS, Amount.ofKroner(2))),
                        new BudgetLine(3, 2027, "", "kun det sidste", Map.of(Measure.POSTINGS, Amount.ofKroner(3))));
        assertThat(content.sums().rows()).isEqualTo(4);
        assertThat(content.sums().lines()).isEqualTo(3);
        assertThat(content.unread())
                .extracting(UnreadRow::row, UnreadRow::column, UnreadRow::year)
                .containsExactly(tuple(5, "Ændring 2027", null));
    }

    @Test
    void aFileWithoutAnyAmountInItsYearsIsRefused() {
        refused(ANY + """
                sign: minus-is-income
                text: Tekst
                measures: {postings: {2026: B1, 2027: B2}}
                """, "Tekst;B1;B2\nbro;;\n").hasMessageContaining("ingen af dens rækker (1 i alt) har et beløb");
    }

    @Test
    void oneYearMayHoldForTheWholeFile() {
        Content content = read(ANY + """
                sign: minus-is-income
                text: Tekst
                year-of-file: 2027
                measures: {postings: Beløb}
                """, "Tekst;Beløb\nbro;1\n");

        assertThat(content.lines()).extracting(BudgetLine::year).containsExactly(2027);
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy, 2026, 2026",
        "yy, 26, 2026",
        "yy, 2026, 2026",
        "yy, 226, -1",
        "date, 31-12-2026, 2026",
        "date, 1.2.26, 2026",
        "date, 01/02/2026, 2026",
        "date, 31-02-2026, -1",
        "date, 2026-12-31, -1",
        "date, 31-12.2026, -1",
        "date, 2026, -1"
    })
    void aYearIsWrittenAsTheProfileSays(String format, String written, int year) {
        Content content = read(
                PLAIN + "year-format: " + format + "\n",
                "År;Tekst;Beløb\n" + good(format) + ";god;1\n" + written + ";bro;1\n");

        assertThat(content.lines())
                .extracting(BudgetLine::year)
                .hasSize(year < 0 ? 1 : 2)
                .last()
                .isEqualTo(year < 0 ? 2026 : year);
        assertThat(content.unread())
                .extracting(UnreadRow::column)
                .hasSize(year < 0 ? 1 : 0)
                .allMatch("År"::equals);
    }

    @Test
    void theYearOfTheFirstRowMayBeMissingAsThatOfAnyOther() {
        Content content = read(PLAIN, "År;Tekst;Beløb\n;uden;1\n2026;med;1\n");

        assertThat(content.lines()).extracting(BudgetLine::year).containsExactly(2026);
        assertThat(content.unread()).extracting(UnreadRow::reason).containsExactly("Året mangler.");
    }

    private static String good(String format) {
        return format.equals("date") ? "01-01-2026" : "2026";
    }

    @Test
    void aCodeOfItsOwnColumnBeginsTheText() {
        Content content = read(PLAIN + "code: Kode\n", "År;Tekst;Beløb;Kode\n2026;Bro;1;A301\n2026;Vej;1;\n");

        assertThat(content.lines()).extracting(BudgetLine::text).containsExactly("A301 Bro", "Vej");
    }

    @Test
    void sumsAreToldByFunctionInWhateverFormItIsWritten() {
        Content content = read(PLAIN + "function: Funktion\n", """
                År;Tekst;Beløb;Funktion
                2026;a;1;5.25.10
                2026;b;2;05.25.10
                2026;c;3;52510
                2026;d;4;052510 Fælles formål
                2026;e;5;00.25.13
                2026;f;6;
                2026;g;7;5.25
                """);

        assertThat(content.sums().sums())
                .containsExactly(
                        Map.entry(new Key(2026, "", Measure.POSTINGS), Amount.ofKroner(6)),
                        Map.entry(new Key(2026, "00.25.13", Measure.POSTINGS), Amount.ofKroner(5)),
                        Map.entry(new Key(2026, "05.25.10", Measure.POSTINGS), Amount.ofKroner(10)),
                        Map.entry(new Key(2026, "5.25", Measure.POSTINGS), Amount.ofKroner(7)));
    }

    @Test
    void aFileWhoseRowsAreOfAnotherPriceLevelIsRefused() {
        String profile = PLAIN + "price-level-column: PL\n";

        Content content =
                read(profile, "År;Tekst;Beløb;PL\n2026;a;1;2025\n2026;b;1;2025-PL\n2026;c;1;PL 2025\n2026;d;1;\n");
        assertThat(content.lines()).hasSize(3);
        assertThat(content.unread())
                .extracting(UnreadRow::reason)
                .containsExactly("Prisniveauet mangler. Skriv det i rækken.");

        refused(profile, "År;Tekst;Beløb;PL\n2026;a;1;2025\n2026;b;1;2026\n")
                .hasMessageContaining("række 3 er i prisniveau »2026«, men profilen siger »2025«");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kr  | Beløb i 1.000 kr.           | profilen siger enheden kr.
            kr  | Alle tal i t.kr.            | profilen siger enheden kr.
            kr  | Mio. kr.                    | profilen siger enheden kr.
            tkr | Beløb i hele kr.            | profilen siger enheden 1.000 kr.
            mio | (kr.)                       | profilen siger enheden mio. kr.
            kr  | Budget 2026-2029, 2026-PL   | profilen siger prisniveau »2025«
            kr  | Prisniveau: 2026            | profilen siger prisniveau »2025«
            """)
    void aFileThatSaysAnotherUnitOrPriceLevelIsRefused(String unit, String said, String contradiction) {
        String profile = PLAIN.replace("unit: kr", "unit: " + unit) + "header-row: 3\n";
        String file = "Udtræk af 1. juni;;\n" + said + ";;\nÅr;Tekst;Beløb\n2026;a;1\n";

        refused(profile, file).hasMessageContaining("der står »" + said).hasMessageContaining(contradiction);
        assertThat(read(profile + "words: ignore\n", file).lines()).hasSize(1);
    }

    @Test
    void headingsContradictAsWellAndWhatIsSaidOfBothIsNoContradiction() {
        refused(PLAIN, "År;Tekst;Beløb;Rest i 1.000 kr.\n2026;a;1;\n").hasMessageContaining("»Rest i 1.000 kr.«");
        assertThat(read(PLAIN, "År;Tekst;Beløb;Beløb i kr.;Rest i 1.000 kr.\n2026;a;1;;\n")
                        .lines())
                .hasSize(1);
    }

    @Test
    void aFileMustSayWhatTheProfileExpectsOfIt() {
        String profile = PLAIN + "header-row: 2\nexpects: ['Korrigeret budget, 1.000 kr.']\nwords: ignore\n";

        assertThat(read(profile, "Udtræk: korrigeret  budget, 1.000 kr.;;\nÅr;Tekst;Beløb\n2026;a;1\n")
                        .lines())
                .hasSize(1);
        refused(profile, "Udtræk: oprindeligt budget;;\nÅr;Tekst;Beløb\n2026;a;1\n")
                .hasMessageContaining(
                        "teksten »Korrigeret budget, 1.000 kr.« står hverken over overskrifterne eller i dem");
    }

    @Test
    void aRowWithTheSumOfAllIsCheckedAndNeverCounted() {
        String profile = PLAIN + "totals: [I alt]\nfilters: {Tekst: [bro]}\n";

        Content content = read(profile, "År;Tekst;Beløb\n2026;bro;1\n2026;vej;2\n;I alt:;3,00\n");
        assertThat(content.objections()).isEmpty();
        assertThat(content.sums().rows()).isEqualTo(2);
        assertThat(content.sums().lines()).isEqualTo(1);

        assertThat(read(profile, "År;Tekst;Beløb\n2026;bro;1\n2026;vej;2\nI alt;;3,10\n")
                        .objections())
                .containsExactly("Række 4 siger, at rækkerne over den er 3,10 kr. i »Beløb«, men de er 3,00 kr.;"
                        + " forskellen er 0,10 kr.");
        assertThat(read(profile, "År;Tekst;Beløb\n2026;bro;1\n2026;I altan;2\n").objections())
                .containsExactly("Rækken »I alt« med summen af alle rækker mangler. Måske er udtrækket kortet af.");
    }

    @Test
    void subtotalsAreOfTheRowsSinceTheLastOne() {
        String profile = PLAIN + "totals: [Total]\nsubtotals: [Sum, Delsum]\n";

        Content content = read(profile, """
                År;Tekst;Beløb
                2026;a;1
                2026;b;2
                Sum skoler;;3
                2026;c;4
                Delsum;;5
                Total;;7
                """);

        assertThat(content.objections())
                .containsExactly("Række 6 siger, at rækkerne over den er 5,00 kr. i »Beløb«, men"
                        + " de er 4,00 kr.; forskellen er 1,00 kr.");
        assertThat(content.lines()).hasSize(3);
    }

    @Test
    void aSumWithoutALetterIsOfItsOwnSign() {
        Content content = read(ANY + """
                sign: flag
                flag: {column: D/K, expenditure: D, income: K}
                year: År
                text: Tekst
                totals: [I alt]
                measures: {postings: Beløb}
                """, "År;Tekst;Beløb;D/K\n2026;a;5;D\n2026;b;8;K\nI alt;;-3;\n");

        assertThat(content.objections()).isEmpty();
    }

    @Test
    void headingsOfTwoRowsAreJoined() {
        Content content = read(ANY + """
                sign: minus-is-income
                header-row: 2
                header-rows: 2
                text: Tekst
                measures:
                  postings: {2026: 2026 / Ændring, 2027: 2027 / Ændring}
                """, """
                Udtræk;;;;;
                Tekst;2026;;2027;;Note
                ;Budget;Ændring;Budget;Ændring;
                bro;10;1;20;2;
                """);

        assertThat(content.lines())
                .extracting(BudgetLine::year, ConfiguredExportTests::kroner)
                .containsExactly(tuple(2026, "1.00"), tuple(2027, "2.00"));
    }

    /** As another public loader of Opus exports reads them. */
    @Test
    void ansiWithTabsAndFourLinesToSkipIsRead() throws IOException {
        Path file = folder.resolve("export.csv");
        Files.write(
                file,
                "Rapport\r\n\r\nDato\t25.05.2026\r\n\r\nÅr\tTekst\tBeløb\r\n2026\tØrum\t-11.010,00\r\n"
                        .getBytes("windows-1252"));

        Content content = new BudgetFiles()
                .read(
                        ConfiguredProfiles.written(folder, PLAIN + "separator: \"\\t\"\nheader-row: 5\n"),
                        file,
                        line -> true);

        assertThat(content.lines())
                .containsExactly(
                        new BudgetLine(6, 2026, "", "Ørum", Map.of(Measure.POSTINGS, Amount.ofKroner(-11010))));
    }

    @Test
    void aRowThatIsTooShortIsNeverTakenForOneThatAFilterLeavesOut() {
        Content content =
                read(PLAIN + "filters: {Tekst: [bro]}\n", "År;Tekst;Beløb\n2026;bro;1\n2026;vej\n2026;vej;1\n");

        assertThat(content.unread()).extracting(UnreadRow::row).containsExactly(3);
        assertThat(content.sums().leftOut()).isEqualTo(1);
    }

    private Content read(String profile, String file) {
        try {
            Path path = Files.writeString(folder.resolve("export.csv"), file);
            return new BudgetFiles().read(ConfiguredProfiles.written(folder, profile), path, line -> true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AbstractThrowableAssert<?, ?> refused(String profile, String file) {
        return assertThatThrownBy(() -> read(profile, file)).isInstanceOf(SourceFailed.class);
    }

    private static String kroner(BudgetLine line) {
        BigDecimal kroner = line.amounts().values().iterator().next().kroner();
        return kroner.toPlainString();
    }
}
