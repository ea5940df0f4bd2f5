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
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists as SAP prints them, with every trap alone and all of them together. */
class PrintedListTests {
    private static final String DATE = "25.05.2026";
    /** The first line below the head of the first page. */
    private static final int FIRST = 8;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aRecordOverTwoLinesIsOneLineOfTheBudget() {
        Content content = read(new PrintedList()
                .record("XA-1391100000-00020", "Sikring af bygning på Åboulevarden", DATE, "1.234,50")
                .record("XA-1391100000-00021", "", "01.01.2027", "500,00-"));

        assertThat(content.lines())
                .containsExactly(
                        line(8, 2026, "XA-1391100000-00020", "Sikring af bygning på Åboulevarden", "1234.50"),
                        line(10, 2027, "XA-1391100000-00021", "", "-500"));
        assertThat(content.unread()).isEmpty();
        assertThat(content.objections()).isEmpty();
    }

    @Test
    void aBarInsideATextIsText() {
        Content content = read(new PrintedList()
                .record("XA-1|2", "Bro | vej || sti |", DATE, "1,00")
                .record("XA-2", "|", DATE, "2,00"));

        assertThat(content.lines())
                .extracting(BudgetLine::psp, BudgetLine::text)
                .containsExactly(tuple("XA-1|2", "Bro | vej || sti |"), tuple("XA-2", "|"));
    }

    @Test
    void pagesRepeatTheirHeadAndHeadingsAndCostNothing() {
        PrintedList list = new PrintedList();
        for (int i = 0; i < 500; i++) {
            list.record("XA-" + i, "Post " + i, DATE, i + ",00");
        }

        Content content = read(list);

        assertThat(list.size()).isGreaterThan(17 * 64);
        assertThat(content.lines()).hasSize(500);
        assertThat(content.lines()).last().isEqualTo(line(list.size() - 1, 2026, "XA-499", "Post 499", "499"));
        assertThat(content.unread()).isEmpty();
        assertThat(content.sums().of(2026, Measure.POSTINGS)).isEqualTo(Amount.ofKroner(499 * 500 / 2));
    }

    @Test
    void totalsAreCheckedAndNeverAdded() {
        PrintedList list = new PrintedList()
                .record("XA-1", "a", DATE, "1,00")
                .record("XA-2", "b", DATE, "2,00")
                .total(1, "3,00")
                .record("XA-3", "c", DATE, "4,00-")
                .total(1, "4,00-")
                .total(2, "1,00-")
                .record("XA-4", "d", DATE, "8,00")
                .total(1, "8,00")
                .total(2, "8,00")
                .total(3, "7,00");

        Content content = read(list);

        assertThat(content.objections()).isEmpty();
        assertThat(content.sums().rows()).isEqualTo(4);
        assertThat(content.sums().of(2026, Measure.POSTINGS)).isEqualTo(Amount.ofKroner(7));
    }

    @Test
    void aTotalThatIsWrongIsToldWithTheDifference() {
        PrintedList list = new PrintedList()
                .record("XA-1", "a", DATE, "1.000,00")
                .total(1, "1.000,00")
                .record("XA-2", "b", DATE, "2.000,00")
                .total(1, "12.000,25")
                .total(2, "3.000,00");

        assertThat(read(list).objections())
                .containsExactly(
                        "Række 17 siger, at rækkerne over den er 12.000,25 kr. i »Beløb«, men de er 2.000,00 kr.;"
                                + " forskellen er 10.000,25 kr.");
    }

    @Test
    void rowsThatAFilterLeavesOutCountInTheTotals() {
        PrintedList list = new PrintedList()
                .record("XA-1", "a", DATE, "1,00")
                .record("XA-2", "b", DATE, "2,00")
                .total(1, "3,00");

        Content content = read(list, PrintedList.PROFILE + "filters: {PSP-element: [XA-1]}\n");

        assertThat(content.objections()).isEmpty();
        assertThat(content.sums().leftOut()).isEqualTo(1);
    }

    @Test
    void aTotalOverARowThatCouldNotBeReadProvesNothing() {
        PrintedList list = new PrintedList()
                .record("XA-1", "a", DATE, "1,00")
                .record("XA-2", "b", DATE, "12.34")
                .total(1, "13,34");

        Content content = read(list);

        assertThat(content.objections()).isEmpty();
        assertThat(content.unread())
                .extracting(UnreadRow::row, UnreadRow::column)
                .containsExactly(tuple(10, "Beløb"));
    }

    @Test
    void aTotalThatCannotBeReadIsTold() {
        assertThat(read(new PrintedList().record("XA-1", "a", DATE, "1,00").total(1, "1.00"))
                        .objections())
                .singleElement()
                .asString()
                .startsWith("Summen i række 11 kan ikke læses. »1.00«");
    }

    /** Whichever line is lost, its record is told, and no other one. */
    @Test
    void aLineThatIsLostCostsItsRecord() {
        int records = 60;
        int end = list(records).size();
        for (int lost = FIRST; lost <= end; lost++) {
            PrintedList list = list(records);
            boolean data = list.line(lost).startsWith("|2") || list.line(lost).startsWith("|  |2");
            Content content = read(list.without(lost));

            assertThat(content.unread()).as("without line %d", lost).hasSize(data ? 1 : 0);
            assertThat(content.lines()).as("without line %d", lost).hasSize(data ? records - 1 : records);
        }
    }

    /** Wherever a line is cut off, or broken in two, its record is told, and no other one. */
    @Test
    void aLineThatIsTornCostsItsRecord() {
        int records = 40;
        List<BudgetLine> whole = read(list(records)).lines();
        for (int torn = FIRST; torn < FIRST + 4; torn++) {
            String line = list(records).line(torn);
            for (int at = 1; at < line.length(); at++) {
                Content cut = read(list(records).replace(torn, line.substring(0, at)));
                Content broken = read(list(records).replace(torn, line.substring(0, at) + "\r\n" + line.substring(at)));

                assertThat(cut.lines()).as("cut at %d", at).allMatch(read -> isOf(whole, read));
                assertThat(cut.lines().size() + cut.unread().size()).isEqualTo(records);
                assertThat(broken.unread().size())
                        .as("broken at %d of line %d", at, torn)
                        .isBetween(1, 2);
                assertThat(broken.lines()).hasSizeGreaterThanOrEqualTo(records - 1);
            }
        }
    }

    /** A text that is cut off ends the last column, which has no bar behind it: that cannot be seen. */
    private static boolean isOf(List<BudgetLine> whole, BudgetLine line) {
        return whole.stream()
                .anyMatch(one -> one.row() == line.row()
                        && one.text().startsWith(line.text())
                        && one.equals(new BudgetLine(line.row(), line.year(), line.psp(), one.text(), line.amounts())));
    }

    private static PrintedList list(int records) {
        PrintedList list = new PrintedList();
        for (int i = 0; i < records; i++) {
            list.record("XA-" + i, "Post nr. " + i, DATE, i + ",00");
        }
        return list;
    }

    @Test
    void aPageThatIsTornOffCostsOneRecordAndTheTotalTellsTheRest() {
        PrintedList list = list(100).total(1, "4.950,00");
        for (int i = 0; i < 64; i++) {
            list.without(80);
        }

        Content content = read(list);

        assertThat(content.unread()).hasSizeLessThanOrEqualTo(1);
        assertThat(content.objections()).hasSize(content.unread().isEmpty() ? 1 : 0);
    }

    @Test
    void headingsThatAreMissingOrUnknownAreNamedWithTheirLine() {
        refused(list(1), PrintedList.PROFILE.replace("PSP-element", "PSP"))
                .hasMessageContaining("overskriften »PSP« mangler i række 5");
        refused(list(1), PrintedList.PROFILE + "other-headings: [Bilagsnummer, BoL, OpV, Valuta, Bemærkning]\n")
                .hasMessageContaining("overskriften »OAr« i linje 6 er ukendt");
        assertThat(read(
                                list(1),
                                PrintedList.PROFILE
                                        + "other-headings: [Bilagsnummer, BoL, OpV, OAr, Valuta, Bemærkning]\n")
                        .lines())
                .hasSize(1);
        refused(new PrintedList().replace(5, "intet").replace(6, "intet"), PrintedList.PROFILE)
                .hasMessageContaining("ingen af dens linjer har profilens overskrifter");
    }

    @Test
    void aPageWithOtherHeadingsIsRefused() {
        PrintedList list = list(60);
        int heading = FIRST + 64 - 8 + 5;
        assertThat(list.line(heading)).startsWith("|Bilagsnummer");

        refused(list.replace(heading, "|Bilagsnummer  |BoL|OpV|PSP-element        |Beskrivelse"), PrintedList.PROFILE)
                .hasMessageContaining("overskrifterne i linje " + heading + " er andre end dem i linje 5");
    }

    @Test
    void aListWhoseLinesCannotBeToldApartIsRefused() {
        PrintedList list = new PrintedList().replace(6, "|Bogf.dato     |OAr|Beløb              |Val|Bemærkning");

        refused(list, PrintedList.PROFILE).hasMessageContaining("skillestregerne samme sted");
    }

    /** Here every second line has a bar wherever a first one has. */
    @Test
    void aSecondLineIsNeverTakenForAFirstOne() throws IOException {
        String file = """
                |PSP-element|Beskrivelse
                |Bogf.dato  |     Beløb|
                |XA-1       |a
                |25.05.2026 |      1,00|
                |XA-2       |b
                |XA-3       |c
                |25.05.2026 |      3,00|
                |25.05.2026 |      4,00|
                |XA-5       |d
                |25.05.2026 |      5,00|
                """;

        Content content = new BudgetFiles()
                .read(
                        ConfiguredProfiles.written(folder, PrintedList.PROFILE),
                        Files.writeString(folder.resolve("udskrift.txt"), file),
                        line -> true);

        assertThat(content.lines()).extracting(BudgetLine::psp).containsExactly("XA-1", "XA-3", "XA-5");
        assertThat(content.unread()).extracting(UnreadRow::row).containsExactly(5, 8);
    }

    @Test
    void wordsThatStandBetweenTheRecordsAreNotPassedOver() {
        Content content = read(new PrintedList()
                .record("XA-1", "a", DATE, "1,00")
                .verbatim("resten af en tekst med linjeskift")
                .record("XA-2", "b", DATE, "2,00"));

        assertThat(content.lines()).hasSize(2);
        assertThat(content.unread()).extracting(UnreadRow::row).containsExactly(10);
    }

    @Test
    void allTrapsTogetherCostNoMoreThanEachAlone() {
        PrintedList list = new PrintedList();
        for (int i = 0; i < 300; i++) {
            list.record(
                    "XA-" + i,
                    i % 5 == 0 ? "Bro | vej Ø " + i : "Vej " + i,
                    i % 2 == 0 ? DATE : "01.02.2027",
                    i % 3 == 0 ? i + ",00-" : i + ",00");
            if (i % 40 == 39) {
                list.total(1, sum(i - 39, i));
            }
        }
        list.total(2, sum(0, 299));

        Content content = read(list);

        assertThat(content.objections()).isEmpty();
        assertThat(content.unread()).isEmpty();
        assertThat(content.lines()).hasSize(300);
        assertThat(content.sums().of(2026, Measure.POSTINGS).plus(content.sums().of(2027, Measure.POSTINGS)))
                .isEqualTo(Amount.ofKroner(149 * 300 + 150 - 2 * 3 * (99 * 100 / 2)));
        assertThat(content.lines().stream()
                        .filter(line -> line.text().contains("|"))
                        .collect(Collectors.toList()))
                .hasSize(60);
    }

    private static String sum(int from, int to) {
        int sum = 0;
        for (int i = from; i <= to; i++) {
            sum += i % 3 == 0 ? -i : i;
        }
        return String.format(Locale.forLanguageTag("da"), "%,d,00", sum);
    }

    private Content read(PrintedList list) {
        return read(list, PrintedList.PROFILE);
    }

    private Content read(PrintedList list, String profile) {
        return new BudgetFiles().read(ConfiguredProfiles.written(folder, profile), list.write(folder), line -> true);
    }

    private AbstractThrowableAssert<?, ?> refused(PrintedList list, String profile) {
        return assertThatThrownBy(() -> read(list, profile)).isInstanceOf(SourceFailed.class);
    }

    private static BudgetLine line(int row, int year, String psp, String text, String kroner) {
        return new BudgetLine(row, year, psp, text, Map.of(Measure.POSTINGS, Amount.ofKroner(new BigDecimal(kroner))));
    }
}
