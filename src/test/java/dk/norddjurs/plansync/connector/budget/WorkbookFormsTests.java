package dk.norddjurs.plansync.connector.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.norddjurs.plansync.connector.BudgetReader.Content;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.settings.ConfiguredProfiles;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms that the same table may have in a workbook's XML, and how dates are kept there. */
class WorkbookFormsTests {
    private static final String PROFILE = """
            title: Regneark
            format: xlsx
            files: '*.xlsx'
            unit: kr
            sign: minus-is-income
            price-level: 2025
            year: År
            text: Tekst
            measures: {postings: Beløb}
            """;
    private static final String HEADINGS = row(text("År"), text("Tekst"), text("Beløb"));
    private static final String DATE = "dd/mm/yyyy;@";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final RawWorkbook workbook = new RawWorkbook();

    @Test
    void rowsAndCellsNeedNoAddress() {
        Content content = read(PROFILE, HEADINGS + row(number("2026"), text("Bro"), number("1.5")));

        assertThat(content.lines())
                .extracting(BudgetLine::row, BudgetLine::text)
                .containsExactly(tuple(2, "Bro"));
    }

    @Test
    void rowsWithAndWithoutAddressesAreNumberedAsTheyStand() {
        Content content = read(
                PROFILE,
                "<row r=\"1\">" + text("År") + text("Tekst") + text("Beløb") + "</row>"
                        + row(number("2026"), text("a"), number("1"))
                        + "<row r=\"7\">" + number("2026") + text("b") + number("1") + "</row>"
                        + row(number("2026"), text("c"), number("1")));

        assertThat(content.lines()).extracting(BudgetLine::row).containsExactly(2, 7, 8);
    }

    @Test
    void sharedTextsAndTextsInPartsAreRead() {
        workbook.sharedStrings("<si><t>Bro</t></si><si><r><t>Vej og </t></r><r><t>sti</t></r></si>");

        Content content = read(
                PROFILE,
                HEADINGS
                        + row(number("2026"), "<c t=\"s\"><v>0</v></c>", number("1"))
                        + row(number("2026"), "<c t=\"s\"><v>1</v></c>", number("1"))
                        + row(number("2026"), "<c t=\"str\"><f>B2</f><v>Bro</v></c>", number("1")));

        assertThat(content.lines()).extracting(BudgetLine::text).containsExactly("Bro", "Vej og sti", "Bro");
    }

    @ParameterizedTest
    @CsvSource({"false, 46167", "true, 44705", "false, 46167.75"})
    void theYearOfADateIsThatOfTheDate(boolean from1904, String days) {
        RawWorkbook dated = workbook.format(DATE);
        Content content = read(
                PROFILE + "year-format: date\n",
                HEADINGS + row(date(days), text("Bro"), number("1")),
                from1904 ? dated.from1904() : dated);

        assertThat(content.lines()).extracting(BudgetLine::year).containsExactly(2026);
    }

    @Test
    void aDateIsNoYearAndNoAmountWhereTheProfileWantsThose() {
        workbook.format(DATE);

        Content content = read(
                PROFILE,
                HEADINGS
                        + row(number("2026"), text("god"), number("1"))
                        + row(date("46167"), text("dato som år"), number("1"))
                        + row(number("2026"), text("dato som beløb"), date("46167")));

        assertThat(content.unread())
                .extracting(UnreadRow::row, UnreadRow::column, UnreadRow::reason)
                .containsExactly(
                        tuple(3, "År", "»25-05-2026« er ikke et årstal med fire cifre."),
                        tuple(4, "Beløb", "»25-05-2026« kan ikke læses sikkert som et dansk beløb, fx »-11.010,00«."));
    }

    @Test
    void aYearIsNoDateWhereTheProfileWantsOne() {
        Content content = read(
                PROFILE + "year-format: date\n",
                HEADINGS
                        + row(text("25.05.2026"), text("god"), number("1"))
                        + row(number("2026"), text("b"), number("1")));

        assertThat(content.lines()).hasSize(1);
        assertThat(content.unread()).extracting(UnreadRow::column).containsExactly("År");
    }

    @Test
    void aDateIsFilteredAsADaneWritesIt() {
        workbook.format(DATE);

        Content content = read(
                PROFILE + "filters: {Dato: [25-05-2026]}\n",
                row(text("År"), text("Tekst"), text("Beløb"), text("Dato"))
                        + row(number("2026"), text("a"), number("1"), date("46167"))
                        + row(number("2026"), text("b"), number("1"), date("46168")));

        assertThat(content.lines()).extracting(BudgetLine::text).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#,##0.00 &quot;kr. pr. md&quot;", "[Red]0.00", "_-* #,##0.00\\ \\d_-", "General", "0", "@"})
    void aNumberThatIsShownWithWordsIsStillANumber(String format) {
        workbook.format(format);

        Content content = read(PROFILE, HEADINGS + row(number("2026"), text("Bro"), date("46167")));

        assertThat(content.lines())
                .extracting(line -> List.copyOf(line.amounts().values()))
                .containsExactly(List.of(Amount.ofKroner(46_167)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"d. mmmm yyyy", "[$-406]d. mmmm yyyy;@", "yyyy", "mm-dd-yy", "dd\\-mm\\-yyyy hh:mm"})
    void datesHaveManyFormats(String format) {
        workbook.format(format);

        Content content =
                read(PROFILE + "year-format: date\n", HEADINGS + row(date("46167"), text("Bro"), number("1")));

        assertThat(content.lines()).extracting(BudgetLine::year).containsExactly(2026);
    }

    @Test
    void whatCannotBeTrustedCostsItsRow() {
        Content content = read(
                PROFILE,
                HEADINGS
                        + row(number("2026"), text("god"), number("1E3"))
                        + row(number("2026"), text("uendeligt"), number("1E999999999"))
                        + row(number("2026"), text("x".repeat(Cell.LONGEST + 1)), number("1")));

        assertThat(content.lines())
                .extracting(line -> List.copyOf(line.amounts().values()))
                .containsExactly(List.of(Amount.ofKroner(new BigDecimal("1000"))));
        assertThat(content.unread()).extracting(UnreadRow::column).containsExactly("Beløb", "Tekst");
        assertThat(content.unread().get(0).reason()).isEqualTo("Tallet er for langt. Ret det.");
    }

    @Test
    void headingsThatAreMergedHoldForTheirColumns() {
        Content content = read(
                """
                title: Regneark
                format: xlsx
                files: '*.xlsx'
                header-rows: 2
                unit: kr
                sign: minus-is-income
                price-level: 2025
                text: Tekst
                measures:
                  postings: {2026: 2026 / Ændring, 2027: 2027 / Ændring}
                """,
                row(text("Tekst"), number("2026"), "<c/>", number("2027"), "<c/>")
                        + row("<c/>", text("Budget"), text("Ændring"), text("Budget"), text("Ændring"))
                        + row(text("Bro"), number("9"), number("1"), number("9"), number("2")));

        assertThat(content.lines())
                .extracting(BudgetLine::year, line -> List.copyOf(line.amounts().values()))
                .containsExactly(tuple(2026, List.of(Amount.ofKroner(1))), tuple(2027, List.of(Amount.ofKroner(2))));
    }

    @Test
    void aRowWithTheSumOfAllIsCheckedAndNeverCounted() {
        String rows = HEADINGS
                + row(number("2026"), text("Bro"), number("1.5"))
                + row(number("2026"), text("Vej"), number("2"))
                + row("<c/>", text("I alt"), "<c><f>SUM(C2:C3)</f><v>%s</v></c>");

        assertThat(read(PROFILE + "totals: [I alt]\n", rows.formatted("3.5")).objections())
                .isEmpty();
        assertThat(read(PROFILE + "totals: [I alt]\n", rows.formatted("4.5")).objections())
                .singleElement()
                .asString()
                .contains("forskellen er 1,00 kr.");
    }

    private Content read(String profile, String rows) {
        return read(profile, rows, workbook);
    }

    private Content read(String profile, String rows, RawWorkbook from) {
        return new BudgetFiles()
                .read(ConfiguredProfiles.written(folder, profile), from.write(folder, rows), line -> true);
    }

    private static String row(String... cells) {
        return "<row>" + String.join("", cells) + "</row>";
    }

    private static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String number(String number) {
        return "<c><v>" + number + "</v></c>";
    }

    private static String date(String days) {
        return "<c s=\"1\"><v>" + days + "</v></c>";
    }
}
