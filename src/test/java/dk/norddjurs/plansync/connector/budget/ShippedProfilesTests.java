package dk.norddjurs.plansync.connector.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.norddjurs.plansync.connector.BudgetReader.Content;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.settings.ConfiguredProfiles;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.ExportSums.Key;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each profile that the product comes with, and a file of its kind. */
class ShippedProfilesTests {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void anExportFromOpusIsRead() {
        Content content = read("opus-csv", "opus-csv.csv");

        assertThat(content.lines()).extracting(BudgetLine::row).containsExactly(2, 4);
        assertThat(content.sums().leftOut()).isEqualTo(1);
        assertThat(content.sums().sums())
                .containsEntry(new Key(2025, "05.32.33", Measure.POSTINGS), Amount.ofKroner(-500_000))
                .containsEntry(
                        new Key(2025, "00.32.31", Measure.CONSUMPTION), Amount.ofKroner(new BigDecimal("499999.99")));
    }

    @Test
    void postingsFromOesIndsigtAreRead() {
        Content content = read("oes-indsigt-csv", "oes-indsigt-csv.csv");

        assertThat(content.unread()).isEmpty();
        assertThat(content.lines())
                .extracting(BudgetLine::row, BudgetLine::year, BudgetLine::text, ShippedProfilesTests::kroner)
                .containsExactly(
                        tuple(2, 2025, "R706 Samling af demensindsatsen", "-500000.00"),
                        tuple(3, 2025, "A302 Renovering af idrætshal", "2000000.50"),
                        tuple(4, 2025, "A302 Renovering, rettet", "-0.50"));
        assertThat(content.sums().sums())
                .containsEntry(new Key(2025, "00.32.31", Measure.POSTINGS), Amount.ofKroner(2_000_000));
    }

    @Test
    void aPrintedListFromOpusIsRead() {
        Content content = read("opus-printed-list", "opus-printed-list.txt");

        assertThat(content.lines()).hasSize(70);
        assertThat(content.unread()).isEmpty();
        assertThat(content.objections()).isEmpty();
        assertThat(content.lines().get(1).text()).isEqualTo("Bro | sti over åen");
        assertThat(content.sums().of(2025, Measure.POSTINGS))
                .isEqualTo(new Amount(12_345L * (70 * 71 / 2 - 2 * (18 * (1 + 69) / 2))));
    }

    @Test
    void aWorkbookIsRead() throws IOException {
        Path file = folder.resolve("udtræk.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("Læs mig");
            XSSFSheet sheet = workbook.createSheet("Udtræk");
            row(sheet, 0, "Budget 2025-2028, beløb i 1.000 kr., PL 2025");
            row(sheet, 1, "Udtrukket", "2. juni 2025");
            row(sheet, 3, "År", "PSP-element", "Tekst", "Ændring", "Korrigeret budget", "Rådighedsbeløb");
            row(sheet, 4, 2025, "XG-0000002349-00001", "R706 Demens", -500.5, 4000, "");
            row(sheet, 5, 2026, "XA-1391100000-00020", "A302 Idrætshal", 2000, 2000, 2000);
            row(sheet, 6, "I alt", "", "", 1499.5, 6000, 2000);
            workbook.write(out);
        }

        Content content = read("budget-xlsx", file);

        assertThat(content.objections()).isEmpty();
        assertThat(content.lines())
                .contains(new BudgetLine(
                        5,
                        2025,
                        "XG-0000002349-00001",
                        "R706 Demens",
                        Map.of(
                                Measure.POSTINGS, Amount.ofKroner(-500_500),
                                Measure.CORRECTED_BUDGET, Amount.ofKroner(4_000_000))))
                .hasSize(2);
    }

    private static void row(XSSFSheet sheet, int index, Object... values) {
        XSSFRow row = sheet.createRow(index);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else {
                row.createCell(i).setCellValue(values[i].toString());
            }
        }
    }

    private static String kroner(BudgetLine line) {
        return List.copyOf(line.amounts().values()).get(0).kroner().toPlainString();
    }

    private static Content read(String profile, String file) {
        return read(profile, Path.of("src/test/resources/budget/shipped", file));
    }

    private static Content read(String profile, Path file) {
        return new BudgetFiles().read(ConfiguredProfiles.shipped(profile), file, line -> true);
    }
}
