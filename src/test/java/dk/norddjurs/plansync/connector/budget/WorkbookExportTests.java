package dk.norddjurs.plansync.connector.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.connector.BudgetReader.Content;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.settings.MoneyRule.Unit;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports as workbooks, which the tests make themselves. */
class WorkbookExportTests {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aZeroCharacterInACellIsLeftOut() {
        assertThat(new Cell.Written("Bro\u0000 ").text()).isEqualTo("Bro");
        assertThat(new Cell.Written("\u0000").blank()).isTrue();
    }

    @Test
    void numbersAreTakenAsTheyWereTyped() {
        Content content = read(sheet -> {
            row(sheet, 1, 2026, "XG-1", "Ikke tekst", -500000.25);
            row(sheet, 2, 2026, 1234567890L, 42, 1.1);
            row(sheet, 3, "2027", "XG-3", "Regnet støj", 0.1 + 0.2);
            row(sheet, 4, 2026, "XG-4", "Stort", 1234567890123.45);
        });

        assertThat(content.lines())
                .containsExactly(
                        line(2, 2026, "XG-1", "Ikke tekst", "-500000.25"),
                        line(3, 2026, "1234567890", "42", "1.10"),
                        line(4, 2027, "XG-3", "Regnet støj", "0.30"),
                        line(5, 2026, "XG-4", "Stort", "1234567890123.45"));
    }

    /** Excel itself writes 17 digits, of which the last two are noise. */
    @Test
    void seventeenStoredDigitsAreTheFifteenThatWereTyped() {
        Content content = read(sheet -> {
            row(sheet, 1, 2026, "XG-1", "", 0.0);
            sheet.getRow(1).getCell(3).getCTCell().setV("1234.5599999999999");
        });

        assertThat(content.lines()).containsExactly(line(2, 2026, "XG-1", "", "1234.56"));
    }

    @Test
    void numbersStoredAsTextAreReadInDanishAndNeverGuessed() {
        Content content = read(sheet -> {
            row(sheet, 1, 2026, "XG-1", "", "-11.010,00");
            row(sheet, 2, 2026, "XG-2", "", "500,00-");
            row(sheet, 3, 2026, "XG-3", "", "12.34");
        });

        assertThat(content.lines())
                .containsExactly(line(2, 2026, "XG-1", "", "-11010"), line(3, 2026, "XG-2", "", "-500"));
        assertThat(content.unread()).extracting(UnreadRow::row).containsExactly(4);
    }

    @Test
    void partsOfAnOereAreNotRoundedAway() {
        Content content = read(sheet -> {
            row(sheet, 1, 2026, "XG-1", "", 100.0);
            row(sheet, 2, 2026, "XG-2", "", 100.005);
        });

        assertThat(content.unread()).extracting(UnreadRow::row).containsExactly(3);
        assertThat(content.unread().get(0).reason()).contains("»100,005« har dele af en øre");
    }

    @Test
    void thousandsAreKroner() {
        Path file = workbook(sheet -> row(sheet, 1, 2026, "XG-1", "", -1234.567));

        assertThat(read(file, ProfileForTests.workbook().unit(Unit.TKR)).lines())
                .containsExactly(line(2, 2026, "XG-1", "", "-1234567"));
    }

    @Test
    void aFormulaCountsByItsStoredValueAndOneWithoutIsUnknown() {
        Content content = read(sheet -> {
            row(sheet, 1, 2026, "XG-1", "", 0.0);
            sheet.getRow(1).getCell(3).setCellFormula("100*2");
            sheet.getRow(1).getCell(3).setCellValue(200.0);
            row(sheet, 2, 2026, "XG-2", "", 0.0);
            sheet.getRow(2).createCell(3).setCellFormula("100*3");
            row(sheet, 3, 2026, "XG-3", "", 0.0);
            sheet.getRow(3).getCell(3).setCellFormula("\"1.000,50\"");
            sheet.getRow(3).getCell(3).setCellValue("1.000,50");
        });

        assertThat(content.lines())
                .containsExactly(line(2, 2026, "XG-1", "", "200"), line(4, 2026, "XG-3", "", "1000.50"));
        assertThat(content.unread()).extracting(UnreadRow::row).containsExactly(3);
        assertThat(content.unread().get(0).reason()).contains("ingen gemt værdi");
    }

    @Test
    void anErrorCellIsAnErrorOfItsRow() {
        Content content = read(sheet -> {
            row(sheet, 1, 2026, "XG-1", "", 100.0);
            row(sheet, 2, 2026, "XG-2", "Fejl", 0.0);
            sheet.getRow(2).getCell(3).setCellErrorValue(FormulaError.DIV0);
            row(sheet, 3, 2026, "XG-3", "Beregnet fejl", 0.0);
            sheet.getRow(3).getCell(3).setCellFormula("NA()");
            sheet.getRow(3).getCell(3).setCellErrorValue(FormulaError.NA);
            row(sheet, 4, 2026, "", "Nøglen er en fejl", 100.0);
            sheet.getRow(4).getCell(1).setCellErrorValue(FormulaError.REF);
        });

        assertThat(content.lines()).hasSize(1);
        assertThat(content.unread())
                .containsExactly(
                        new UnreadRow(
                                3, "Beløb", "Cellen viser fejlen »#DIV/0!«. Ret regnearket.", 2026, "XG-2", "Fejl"),
                        new UnreadRow(
                                4,
                                "Beløb",
                                "Cellen viser fejlen »#N/A«. Ret regnearket.",
                                2026,
                                "XG-3",
                                "Beregnet fejl"),
                        new UnreadRow(
                                5,
                                "PSP-element",
                                "Cellen viser fejlen »#REF!«. Ret regnearket.",
                                2026,
                                null,
                                "Nøglen er en fejl"));
    }

    @Test
    void emptyRowsAreSkippedAndHiddenOnesRead() {
        Content content = read(sheet -> {
            row(sheet, 2, "", " ", "", "\u00a0");
            row(sheet, 5, 2026, "XG-1", "", 100.0);
            sheet.getRow(5).setZeroHeight(true);
            sheet.getRow(5).createCell(9).setCellValue("en note uden overskrift");
        });

        assertThat(content.lines()).containsExactly(line(6, 2026, "XG-1", "", "100"));
        assertThat(content.unread()).isEmpty();
    }

    @Test
    void theFirstVisibleSheetIsReadUnlessTheProfileNamesAnother() {
        Path file = save("budget.xlsx", workbook -> {
            headings(workbook.createSheet("Skjult"));
            workbook.setSheetHidden(0, true);
            XSSFSheet visible = headings(workbook.createSheet("Synlig"));
            row(visible, 1, 2026, "XG-1", "", 1.0);
            XSSFSheet named = headings(workbook.createSheet("Budget 2026"));
            row(named, 1, 2026, "XG-2", "", 2.0);
            workbook.setActiveSheet(1);
        });

        assertThat(read(file, ProfileForTests.workbook()).lines()).containsExactly(line(2, 2026, "XG-1", "", "1"));
        assertThat(read(file, ProfileForTests.workbook().sheet("budget  2026")).lines())
                .containsExactly(line(2, 2026, "XG-2", "", "2"));
        refused(file, ProfileForTests.workbook().sheet("Anlæg"))
                .hasMessageContaining("arket »Anlæg« findes ikke")
                .hasMessageContaining("»Skjult«, »Synlig«, »Budget 2026«");
    }

    @Test
    void missingHeadingsAndRowsAreTold() {
        Path empty = workbook(sheet -> {});
        refused(empty, ProfileForTests.workbook()).hasMessageContaining("ingen rækker under dem");
        refused(empty, ProfileForTests.workbook().headerRow(3)).hasMessageContaining("ingen overskrifter i række 3");
        refused(empty, ProfileForTests.workbook().filter("Dranst", "1")).hasMessageContaining("»Dranst« mangler");
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("tekst.xlsx"), "År;Beløb\n2026;1\n");
        refused(text, ProfileForTests.workbook()).hasMessageContaining("ikke en Excel-projektmappe");

        Path page = Files.writeString(folder.resolve("side.xlsx"), "<html>Log ind</html>");
        refused(page, ProfileForTests.workbook()).hasMessageContaining("webside");

        Path nothing = Files.createFile(folder.resolve("tom.xlsx"));
        refused(nothing, ProfileForTests.workbook()).hasMessageContaining("filen er tom");

        Path zip = folder.resolve("andet.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("billede.png"));
            out.write(1);
        }
        refused(zip, ProfileForTests.workbook()).hasMessageContaining("beskadiget eller ikke en Excel-projektmappe");
    }

    @Test
    void aDamagedWorkbookIsRefused() throws IOException {
        Path file = workbook(sheet -> row(sheet, 1, 2026, "XG-1", "", 1.0));
        byte[] whole = Files.readAllBytes(file);
        Path half = Files.write(folder.resolve("halv.xlsx"), Arrays.copyOf(whole, whole.length / 2));

        refused(half, ProfileForTests.workbook()).hasMessageContaining("beskadiget");
    }

    /** One byte after another, all over the file, is damaged: the workbook is read as it was, or refused, and nothing in between. */
    @Test
    void noDamagedByteEverChangesAnAmount() throws IOException {
        Path file = workbook(sheet -> row(sheet, 1, 2026, "XG-1", "", 1234.5));
        byte[] whole = Files.readAllBytes(file);
        Content asItWas = read(file, ProfileForTests.workbook());
        for (int i = 0; i < whole.length; i += 11) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 1;
            Files.write(file, damaged);
            try {
                assertThat(read(file, ProfileForTests.workbook())).isEqualTo(asItWas);
            } catch (SourceFailed e) {
                assertThat(e).hasMessageContaining("»budget.xlsx«");
            }
        }
    }

    @Test
    void aWorkbookBehindAPasswordIsRefused() throws Exception {
        Path file = folder.resolve("låst.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem();
                XSSFWorkbook workbook = new XSSFWorkbook()) {
            headings(workbook.createSheet());
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("hemmelig");
            try (OutputStream out = encryptor.getDataStream(container)) {
                workbook.write(out);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }

        refused(file, ProfileForTests.workbook()).hasMessageContaining("beskyttet med adgangskode");
    }

    private Content read(Consumer<XSSFSheet> fill) {
        return read(workbook(fill), ProfileForTests.workbook());
    }

    private static Content read(Path file, ProfileForTests profile) {
        return new BudgetFiles().read(profile.build(), file, line -> true);
    }

    private static AbstractThrowableAssert<?, ?> refused(Path file, ProfileForTests profile) {
        return assertThatThrownBy(() -> read(file, profile)).isInstanceOf(SourceFailed.class);
    }

    private Path workbook(Consumer<XSSFSheet> fill) {
        return save("budget.xlsx", workbook -> fill.accept(headings(workbook.createSheet("Budget"))));
    }

    private Path save(String name, Consumer<XSSFWorkbook> fill) {
        Path file = folder.resolve(name);
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill.accept(workbook);
            workbook.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XSSFSheet headings(XSSFSheet sheet) {
        row(sheet, 0, "År", "PSP-element", "Tekst", "Beløb");
        return sheet;
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

    private static BudgetLine line(int row, int year, String psp, String text, String kroner) {
        return new BudgetLine(row, year, psp, text, Map.of(Measure.POSTINGS, Amount.ofKroner(new BigDecimal(kroner))));
    }
}
