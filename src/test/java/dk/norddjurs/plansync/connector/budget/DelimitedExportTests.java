package dk.norddjurs.plansync.connector.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dk.norddjurs.plansync.connector.BudgetReader.Content;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.settings.MoneyRule.Sign;
import dk.norddjurs.plansync.settings.MoneyRule.Unit;
import dk.norddjurs.plansync.settings.ProfileSettings;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports as delimited text. */
class DelimitedExportTests {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void utf8WithAByteOrderMarkIsRead() {
        assertThat(read("utf8-med-bom.csv").lines())
                .containsExactly(
                        line(2, 2026, "XG-0000002349-00001", "Samling af demensindsatsen i Glesborg, R101", "-500000"),
                        line(
                                3,
                                2027,
                                "XG-0000002349-00001",
                                "Samling af demensindsatsen i Glesborg, R101",
                                "-1000000"));
    }

    @Test
    void utf8WithoutAMarkIsRecognised() {
        assertThat(read("utf8-uden-bom.csv").lines())
                .containsExactly(line(2, 2026, "XG-0000002349-00001", "Åbne døre på Ørum Skole", "1234.50"));
    }

    @Test
    void windows1252WithSapsMinusAndHardSpacesIsRead() {
        assertThat(read("windows-1252-minus-bagefter.csv").lines())
                .containsExactly(
                        line(2, 2026, "XA-1391100000-00020", "Sikring af bygning på Åboulevarden", "-500"),
                        line(3, 2026, "XA-1391100000-00021", "Tilskud – ”kloge m2” til 10 €", "1234567.89"));
    }

    @Test
    void theConfiguredCharacterSetIsObeyed() throws IOException {
        Path file = folder.resolve("dos.csv");
        Files.writeString(file, "År;PSP-element;Tekst;Beløb\n2026;X;Ørum;1\n", Charset.forName("IBM865"));

        ProfileSettings profile = ProfileForTests.delimited().encoding("IBM865").build();
        assertThat(new BudgetFiles().read(profile, file, line -> true).lines())
                .containsExactly(line(2, 2026, "X", "Ørum", "1"));
    }

    @Test
    void aFileThatIsNotInItsConfiguredCharacterSetIsRefused() {
        refused("windows-1252-minus-bagefter.csv", ProfileForTests.delimited().encoding("UTF-8"))
                .hasMessageContaining("tegn, som ikke findes i tegnsættet UTF-8");
        refused("utf8-med-bom.csv", ProfileForTests.delimited().encoding("latin-tretten"))
                .hasMessageContaining("»latin-tretten«, som ikke findes");
    }

    @Test
    void headingsStandWhereTheProfileSaysWithAnySpacesAndCase() {
        ProfileForTests profile = ProfileForTests.delimited()
                .headerRow(3)
                .measures(Map.of(
                        Measure.CORRECTED_BUDGET, "Korrigeret budget", Measure.CAPITAL_ALLOTMENT, "Rådighedsbeløb"));

        Content content = read("overskrifter-paa-tredje-raekke.csv", profile);

        Map<Measure, Amount> onlyTheFilledCell = Map.of(Measure.CORRECTED_BUDGET, Amount.ofKroner(1000));
        assertThat(content.lines()).containsExactly(new BudgetLine(4, 2026, "XA-1", "Bro over åen", onlyTheFilledCell));
        assertThat(content.unread()).isEmpty();
    }

    @Test
    void aProfileMayDoWithoutPspAndText() {
        assertThat(read("utf8-uden-bom.csv", ProfileForTests.delimited().onlyYearAndAmount())
                        .lines())
                .containsExactly(line(2, 2026, "", "", "1234.50"));
    }

    @Test
    void badRowsAreToldAndCostNoOtherRow() {
        Content content = read("daarlige-raekker.csv");

        assertThat(content.lines()).extracting(BudgetLine::psp).containsExactly("XG-1", "XG-10");
        assertThat(content.lines()).extracting(BudgetLine::row).containsExactly(2, 13);
        assertThat(content.unread())
                .extracting(UnreadRow::row, UnreadRow::column, UnreadRow::year, UnreadRow::psp, UnreadRow::text)
                .containsExactly(
                        tuple(3, "Beløb", 2026, "XG-2", "Engelsk beløb"),
                        tuple(4, "År", null, "XG-3", "Uden år"),
                        tuple(5, "År", null, "XG-4", "Kort år"),
                        tuple(6, "", null, null, null),
                        tuple(7, "", null, null, null),
                        tuple(8, "", null, null, null),
                        tuple(9, "", null, null, null),
                        tuple(10, "", null, null, null),
                        tuple(11, "Beløb", 2026, "XG-9", "Dele af en øre"));
        assertThat(content.unread().get(0).reason()).contains("»1,234.56« kan ikke læses sikkert");
        assertThat(content.unread().get(1).reason()).isEqualTo("Året mangler.");
        assertThat(content.unread().get(2).reason()).contains("»26« er ikke et årstal");
        assertThat(content.unread().get(3).reason()).contains("5 felter, men der er 4 overskrifter");
        assertThat(content.unread().get(4).reason()).contains("3 felter, men der er 4 overskrifter");
        assertThat(content.unread().get(6).reason()).contains("Anførselstegnene i rækken går ikke op");
        assertThat(content.unread().get(8).reason()).contains("»100,005« har dele af en øre");
    }

    @Test
    void aTextOverSeveralLinesKeepsTheLineNumbersOfTheFile() {
        Content content = read("tekst-over-flere-linjer.csv");

        assertThat(content.lines())
                .containsExactly(
                        line(2, 2026, "XG-1", "Første linje\nanden linje; med skilletegn\ntredje \"linje\"", "100"));
        assertThat(content.unread()).extracting(UnreadRow::row).containsExactly(5);
        assertThat(content.unread()).extracting(UnreadRow::text).containsExactly("Et rør på 2\" tommer");
    }

    @Test
    void aRowThatFailsAFilterIsNotReadFurther() {
        Content content = read("filtre.csv", ProfileForTests.delimited().filter("Dranst", "1", "3"));

        assertThat(content.lines()).extracting(BudgetLine::psp).containsExactly("XG-1", "XG-3");
        assertThat(content.unread()).extracting(UnreadRow::row).containsExactly(5);
    }

    @Test
    void aMissingFilterHeadingIsNoEmptyFilter() {
        refused("utf8-uden-bom.csv", ProfileForTests.delimited().filter("Dranst", "1"))
                .hasMessageContaining("»Dranst« mangler");
    }

    @Test
    void filtersThatLetNothingThroughAreRefused() {
        refused("filtre.csv", ProfileForTests.delimited().filter("Tekst", "findes ikke"))
                .hasMessageContaining("ingen af dens rækker (4 i alt) kommer gennem profilens filtre");
    }

    @Test
    void unitsMoveTheDecimalsAndNothingIsRounded() {
        Content content = read("tusinde-kroner.csv", ProfileForTests.delimited().unit(Unit.TKR));

        assertThat(content.lines())
                .containsExactly(
                        line(2, 2026, "XG-1", "I hele tusinder", "-500000"),
                        line(3, 2026, "XG-2", "Med decimaler", "1234567"),
                        line(4, 2026, "XG-3", "Halve kroner", "0.50"),
                        new BudgetLine(6, 2026, "XG-5", "Uden beløb", Map.of()));
        assertThat(content.unread()).extracting(UnreadRow::row).containsExactly(5, 7);
        assertThat(content.unread().get(1).reason()).contains("er for stort");
    }

    @Test
    void millionsAndMinusAsExpenditureAreObeyed() {
        ProfileForTests profile = ProfileForTests.delimited().unit(Unit.MIO).sign(Sign.MINUS_IS_EXPENDITURE);

        assertThat(read("tusinde-kroner.csv", profile).lines())
                .startsWith(line(2, 2026, "XG-1", "I hele tusinder", "500000000"));
    }

    @Test
    void missingHeadingsAreNamedWithThoseThatWereFound() {
        refused("overskrift-mangler.csv", ProfileForTests.delimited())
                .hasMessageContaining("»overskrift-mangler.csv«")
                .hasMessageContaining("overskrifterne »PSP-element«, »Beløb« mangler i række 1")
                .hasMessageContaining("Fundne overskrifter: »År«, »PSP«, »Tekst«, »Kroner«");
    }

    @Test
    void tornHeadingsAreTold() throws IOException {
        Path file = Files.writeString(folder.resolve("revne.csv"), "År;\"PSP-element;Tekst;Beløb\n2026;X;god;1\n");

        assertThatThrownBy(
                        () -> new BudgetFiles().read(ProfileForTests.delimited().build(), file, line -> true))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("overskrifterne i række 1: Anførselstegnene i rækken går ikke op");
    }

    @Test
    void headingsMayRunOverSeveralLines() throws IOException {
        Path file = Files.writeString(
                folder.resolve("lange.csv"), "År;\"PSP-\nelement\";Tekst;\"Beløb\ni kr.\"\n2026;X;god;1\n");
        ProfileForTests profile =
                ProfileForTests.delimited().onlyYearAndAmount().measures(Map.of(Measure.POSTINGS, "Beløb i kr."));

        assertThat(new BudgetFiles().read(profile.build(), file, line -> true).lines())
                .containsExactly(line(4, 2026, "", "", "1"));
    }

    /** Whole ledgers run to 100,000 rows and more. */
    @Test
    void aLargeExportIsReadWholeAndSoon() throws IOException {
        int rows = 100_000;
        Path file = folder.resolve("stor.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("År;PSP-element;Tekst;Beløb\n");
            for (int i = 0; i < rows; i++) {
                out.write("2026;XG-" + i + ";\"Tekst nr. " + i + "\";1.234,56-\n");
            }
        }

        Content content = assertTimeout(
                Duration.ofSeconds(60),
                () -> new BudgetFiles().read(ProfileForTests.delimited().build(), file, line -> true));

        assertThat(content.lines()).hasSize(rows);
        assertThat(content.lines())
                .last()
                .isEqualTo(line(rows + 1, 2026, "XG-" + (rows - 1), "Tekst nr. " + (rows - 1), "-1234.56"));
    }

    @Test
    void twoColumnsOfAConfiguredHeadingAreRefused() {
        refused("to-ens-overskrifter.csv", ProfileForTests.delimited())
                .hasMessageContaining("overskriften »Beløb« står der flere gange i række 1");
    }

    @Test
    void twinHeadingsThatNobodyAskedForAreFine() {
        ProfileForTests profile =
                ProfileForTests.delimited().onlyYearAndAmount().measures(Map.of(Measure.POSTINGS, "År"));

        assertThat(read("to-ens-overskrifter.csv", profile).lines()).hasSize(1);
    }

    @Test
    void aFileWithoutRowsIsRefused() {
        refused("tom.csv", ProfileForTests.delimited()).hasMessageContaining("filen er tom");
        refused("kun-overskrifter.csv", ProfileForTests.delimited()).hasMessageContaining("ingen rækker under dem");
        refused("kun-overskrifter.csv", ProfileForTests.delimited().headerRow(9))
                .hasMessageContaining("ingen overskrifter i række 9");
    }

    @Test
    void aFileOfBadRowsOnlyIsRefusedWithTheFirstOfThem() {
        refused("alle-raekker-daarlige.csv", ProfileForTests.delimited())
                .hasMessageContaining("ingen af dens rækker kunne læses (3 i alt)")
                .hasMessageContaining("række 2: i kolonnen »Beløb«: »12.34«");
    }

    @Test
    void aWebPageIsRefused() {
        refused("loginvindue.csv", ProfileForTests.delimited()).hasMessageContaining("webside");
    }

    @Test
    void utf16AndBytesThatAreNoTextAreRefused() {
        refused("utf-16.csv", ProfileForTests.delimited()).hasMessageContaining("UTF-16");
        refused("nul-tegn.csv", ProfileForTests.delimited()).hasMessageContaining("NUL-tegn");
    }

    @Test
    void aWorkbookUnderTheNameOfTextIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("budget.csv"), new byte[] {'P', 'K', 3, 4, 20, 0});

        assertThatThrownBy(
                        () -> new BudgetFiles().read(ProfileForTests.delimited().build(), file, line -> true))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("Excel-projektmappe");
    }

    @Test
    void longTextIsShortenedInAReason() throws IOException {
        Path file = folder.resolve("lang.csv");
        Files.writeString(file, "År;PSP-element;Tekst;Beløb\n2026;X;god;1\n2026;X;lang;" + "x".repeat(500) + "\n");

        Content content = new BudgetFiles().read(ProfileForTests.delimited().build(), file, line -> true);

        assertThat(content.unread().get(0).reason())
                .contains("x".repeat(40) + "…«")
                .doesNotContain("x".repeat(41));
    }

    private static Content read(String file) {
        return read(file, ProfileForTests.delimited());
    }

    private static Content read(String file, ProfileForTests profile) {
        return new BudgetFiles().read(profile.build(), Path.of("src/test/resources/budget", file), line -> true);
    }

    private static AbstractThrowableAssert<?, ?> refused(String file, ProfileForTests profile) {
        return assertThatThrownBy(() -> read(file, profile)).isInstanceOf(SourceFailed.class);
    }

    private static BudgetLine line(int row, int year, String psp, String text, String kroner) {
        return new BudgetLine(row, year, psp, text, Map.of(Measure.POSTINGS, Amount.ofKroner(new BigDecimal(kroner))));
    }
}
