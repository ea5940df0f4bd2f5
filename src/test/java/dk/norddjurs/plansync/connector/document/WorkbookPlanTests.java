package dk.norddjurs.plansync.connector.document;

import static dk.norddjurs.plansync.sandbox.OfficeFiles.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.connector.DocumentGuide;
import dk.norddjurs.plansync.connector.DocumentUnreadable;
import dk.norddjurs.plansync.connector.PlanDocument;
import dk.norddjurs.plansync.connector.PlanDocument.Problem;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.Flag;
import dk.norddjurs.plansync.plan.Names;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.sandbox.OfficeFiles;
import dk.norddjurs.plansync.settings.ConfiguredPlans;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans in Excel, as municipalities have them. */
class WorkbookPlanTests {
    static final Clock TODAY = Clock.fixed(Instant.parse("2025-06-04T08:00:00Z"), ZoneId.of("Europe/Copenhagen"));
    static final DocumentGuide PLAIN = new DocumentGuide(Map.of(), Map.of(), 1);
    private static final PlanSettings NORDDJURS = ConfiguredPlans.norddjurs();
    private static final Object[] HEADINGS = {
        "Titel", "Kode", "Udvalg", "Ansvarlig", "Status", "Beløb\n2025", "beløb 2026", "Tværgående"
    };

    @TempDir
    private Path folder;

    @Test
    void aPlanWithMergedSectionHeadingsEmptyRowsAndSumsIsReadRowByRow() {
        PlanDocument plan = sheet(sheet -> {
            row(sheet, "Udmøntningsplan for budget 2025-2028");
            row(sheet);
            row(sheet, HEADINGS);
            merged(sheet, row(sheet, "Driftsændringer"));
            row(sheet, "Flådestyring", "R003(I)(B)", "ØK", "Fagchef", "i gang", "-500.000,00", -1234.5, "X");
            row(sheet);
            row(sheet, "Aktindsigt", null, "Økonomiudvalget og BUU", "Direktør", "X", 0.1 + 0.2, "-", "nej");
            row(sheet, "I alt", null, null, null, null, "-499.999,70", -1234.5);
            merged(sheet, row(sheet, "Råderumsforslag pr. fagudvalg"));
            row(sheet, "Glesborg", "R706", "VPU", "Fagchef", "afsluttet", "1 000", 5);
        });

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.rows()).extracting(row -> row.place().row()).containsExactly(5, 7, 10);
        assertThat(plan.rows().get(0).values())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Field.SECTION,
                        new Text("Driftsændringer"),
                        Field.TITLE,
                        new Text("Flådestyring"),
                        Field.CODE,
                        new Text("R003(I)(B)"),
                        Field.COMMITTEES,
                        names("ØK"),
                        Field.RESPONSIBLE,
                        new Text("Fagchef"),
                        Field.STATUS,
                        new Text("i gang"),
                        Field.amountOf(2025),
                        kroner("-500000"),
                        Field.amountOf(2026),
                        kroner("-1234.50"),
                        Field.CROSS_CUTTING,
                        new Flag(true)));
        assertThat(plan.rows().get(1).values())
                .containsEntry(Field.COMMITTEES, names("ØK", "BUU"))
                .containsEntry(Field.amountOf(2025), kroner("0.30"))
                .containsEntry(Field.CROSS_CUTTING, new Flag(false))
                .doesNotContainKey(Field.amountOf(2026));
        assertThat(plan.rows().get(2).values()).containsEntry(Field.SECTION, new Text("Råderumsforslag"));
        assertThat(plan.notes()).anyMatch(note -> note.contains("række 8") && note.contains("»I alt«"));
    }

    @Test
    void oneBadCellCostsNoOtherAndIsToldWithItsPlace() {
        PlanDocument plan = sheet(sheet -> {
            row(sheet, HEADINGS);
            row(sheet, "Driftsændringer");
            row(sheet, "Flådestyring", "R003", "ØK", "Fagchef", "i gang", "ca. 500", "1.000", "måske");
            Row broken = row(sheet, "Aktindsigt", "R001", "ØK", "Fagchef", "i gang", null, 7);
            broken.createCell(5).setCellErrorValue(FormulaError.REF.getCode());
        });

        assertThat(plan.rows()).hasSize(2);
        assertThat(plan.rows().get(0).values())
                .containsEntry(Field.amountOf(2026), kroner("1000"))
                .doesNotContainKeys(Field.amountOf(2025), Field.CROSS_CUTTING);
        assertThat(plan.problems())
                .extracting(Problem::toString)
                .satisfiesExactlyInAnyOrder(
                        told -> assertThat(told).startsWith("arket »Plan«, række 3, kolonne F, »ca. 500«: "),
                        told -> assertThat(told).startsWith("arket »Plan«, række 3, kolonne H, »måske«: "),
                        told -> assertThat(told).startsWith("arket »Plan«, række 4, kolonne F, »#REF!«: "));
        assertThat(plan.problems()).noneMatch(Problem::row);
    }

    @Test
    void aRowWithoutWhatThePlanWantsIsRefusedAlone() {
        PlanDocument plan = sheet(sheet -> {
            row(sheet, HEADINGS);
            row(sheet, "Driftsændringer");
            row(sheet, "Flådestyring", "R003", "ØK", null, "i gang", 1);
            row(sheet, null, "R004", "ØK", "Fagchef", "i gang", 1);
            row(sheet, "Aktindsigt", "R001", "ØK", "Fagchef", "i gang", 1);
        });

        assertThat(plan.rows()).extracting(row -> row.place().row()).containsExactly(5);
        assertThat(plan.problems())
                .allMatch(Problem::row)
                .extracting(Problem::says)
                .satisfiesExactly(
                        says -> assertThat(says).contains("»Ansvarlig«"),
                        says -> assertThat(says).contains("»Titel«"));
    }

    @Test
    void aSectionThatThePlanDoesNotHaveCostsItsRowAndTheNearestAreNamed() {
        PlanDocument plan = sheet(sheet -> {
            row(sheet, "Titel", "Afsnit", "Udvalg", "Ansvarlig", "Status");
            row(sheet, "Flådestyring", "Driftændringer", "ØK", "Fagchef", "i gang");
            row(sheet, "Aktindsigt", "RÅDERUMSFORSLAG", "ØK", "Fagchef", "i gang");
        });

        assertThat(plan.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.values()).containsEntry(Field.SECTION, new Text("Råderumsforslag")));
        assertThat(plan.problems())
                .singleElement()
                .satisfies(told -> assertThat(told.toString())
                        .contains("række 2, kolonne B, »Driftændringer«", "»Driftsændringer«"));
    }

    @Test
    void thousandsAreExactAndAHeadingThatContradictsTheUnitIsRefused() {
        Consumer<Sheet> fill = sheet -> {
            row(sheet, "Titel", "Udvalg", "Ansvarlig", "Status", "Beløb 2025 (1.000 kr.)");
            row(sheet, "Driftsændringer");
            row(sheet, "Flådestyring", "ØK", "Fagchef", "i gang", -1234.567);
            row(sheet, "Aktindsigt", "ØK", "Fagchef", "i gang", "0,000001");
        };

        PlanDocument plan = read(sheets(fill), NORDDJURS, new DocumentGuide(Map.of(), Map.of(), 1000));

        assertThat(plan.rows().get(0).values()).containsEntry(Field.amountOf(2025), kroner("-1234567"));
        assertThat(plan.problems())
                .singleElement()
                .satisfies(told -> assertThat(told.says()).contains("dele af en øre"));
        assertThatThrownBy(() -> sheet(fill))
                .isInstanceOf(DocumentUnreadable.class)
                .hasMessageContaining("--unit 1000");
    }

    @Test
    void headingsMayDifferAndEveryRowMayBeGivenAValue() {
        DocumentGuide guide = new DocumentGuide(
                Map.of("Indsats", Field.TITLE, "2025", Field.amountOf(2025)), Map.of(Field.STATUS, "ikke startet"), 1);

        PlanDocument plan = read(
                sheets(sheet -> {
                    row(sheet, "Indsats", "Udvalg", "Ansvarlig", "2025", "Egne noter", "Næste behandling");
                    row(sheet, "Driftsændringer");
                    row(sheet, "Flådestyring", "ØK", "Fagchef", 12, "hm", "KB");
                }),
                NORDDJURS,
                guide);

        assertThat(plan.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.values())
                        .containsEntry(Field.TITLE, new Text("Flådestyring"))
                        .containsEntry(Field.STATUS, new Text("ikke startet"))
                        .containsEntry(Field.amountOf(2025), kroner("12"))
                        .doesNotContainKey(Field.NEXT_TREATMENT));
        assertThat(plan.notes())
                .anyMatch(note -> note.contains("»Egne noter«"))
                .anyMatch(note -> note.contains("»Næste behandling«") && note.contains("plansync selv"));
    }

    @Test
    void aMissingColumnThatEveryRowMustHaveIsToldOnceWithTheNearest() {
        assertThatThrownBy(() -> sheet(sheet -> {
                    row(sheet, "Titel", "Udvalg", "Ansvarlige", "Status");
                    row(sheet, "Flådestyring", "ØK", "Fagchef", "i gang");
                }))
                .isInstanceOf(DocumentUnreadable.class)
                .hasMessageContaining("»Ansvarlig«")
                .hasMessageContaining("»Ansvarlige«")
                .hasMessageContaining("--column");
    }

    @Test
    void aFileWithoutThePlansHeadingsIsRefusedWithWhatLooksLikeThem() {
        assertThatThrownBy(() -> sheet(sheet -> row(sheet, "Titler", "Noget")))
                .isInstanceOf(DocumentUnreadable.class)
                .hasMessageContaining("»Titel«")
                .hasMessageContaining("»Titler«");
    }

    @Test
    void whatWordAndExcelPutIntoWordsToDivideThemIsNoPartOfThem() {
        PlanDocument plan = sheet(sheet -> {
            row(sheet, "Titel", "Ud\u00advalg", "An\u200bsvarlig", "Status", "Beløb\u00a02025");
            row(sheet, "Drifts\u00adændringer");
            row(sheet, "Flåde\u00adstyring", "ØK", "Fagchef", "i\u00a0gang", "\u2011500");
        });

        assertThat(plan.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.values())
                        .containsEntry(Field.TITLE, new Text("Flådestyring"))
                        .containsEntry(Field.STATUS, new Text("i gang"))
                        .containsEntry(Field.amountOf(2025), kroner("-500")));
    }

    @Test
    void twoColumnsOfOneHeadingAreRefused() {
        assertThatThrownBy(() -> sheet(sheet -> row(sheet, "Titel", "Udvalg", "titel ")))
                .isInstanceOf(DocumentUnreadable.class)
                .hasMessageContaining("række 1");
    }

    @Test
    void whatIsStruckThroughIsNoLongerThere() {
        PlanDocument plan = read(
                file(workbook -> {
                    Sheet sheet = workbook.createSheet("Plan");
                    XSSFFont strike = workbook.createFont();
                    strike.setStrikeout(true);
                    CellStyle struck = workbook.createCellStyle();
                    struck.setFont(strike);
                    row(sheet, HEADINGS);
                    row(sheet, "Driftsændringer");
                    Row gone = row(sheet, "Flådestyring", "R003", "ØK", "Fagchef", "i gang", 1);
                    gone.forEach(cell -> cell.setCellStyle(struck));
                    Row kept = row(sheet, null, "R001", "ØK", "Fagchef", "i gang", 5, 7);
                    XSSFRichTextString title = new XSSFRichTextString("Aktindsigt ");
                    title.append("i papir", strike);
                    kept.createCell(0).setCellValue(title);
                    kept.getCell(5).setCellStyle(struck);
                }),
                NORDDJURS,
                PLAIN);

        assertThat(plan.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.values())
                        .containsEntry(Field.TITLE, new Text("Aktindsigt"))
                        .containsEntry(Field.amountOf(2026), kroner("7"))
                        .doesNotContainKey(Field.amountOf(2025)));
        assertThat(plan.problems()).singleElement().satisfies(told -> {
            assertThat(told.place().row()).isEqualTo(3);
            assertThat(told.says()).contains("streget over");
        });
        assertThat(plan.notes()).anyMatch(note -> note.contains("række 4") && note.contains("»i papir«"));
    }

    @Test
    void cellsMergedDownwardsHoldForEachRowButMoneyCountsOnce() {
        PlanDocument plan = sheet(sheet -> {
            row(sheet, HEADINGS);
            row(sheet, "Driftsændringer");
            row(sheet, "Flådestyring", "R003", "ØK", "Fagchef", "i gang", 100);
            row(sheet, "Aktindsigt", "R001", null, null, "i gang");
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 2, 2));
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 3, 3));
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 5, 5));
        });

        assertThat(plan.rows()).hasSize(2);
        assertThat(plan.rows().get(1).values())
                .containsEntry(Field.COMMITTEES, names("ØK"))
                .containsEntry(Field.RESPONSIBLE, new Text("Fagchef"))
                .doesNotContainKey(Field.amountOf(2025));
        assertThat(plan.problems())
                .singleElement()
                .satisfies(told -> assertThat(told.toString()).contains("række 4, kolonne F", "flettet"));
    }

    @Test
    void headingsInTwoRowsAreReadTogether() {
        DocumentGuide guide = new DocumentGuide(Map.of("2025", Field.amountOf(2025)), Map.of(), 1);

        PlanDocument plan = read(
                sheets(sheet -> {
                    row(sheet, "Titel", "Udvalg", "Ansvarlig", "Status", "Beløb");
                    row(sheet, null, null, null, null, "2025", "2026");
                    for (int column = 0; column < 4; column++) {
                        sheet.addMergedRegion(new CellRangeAddress(0, 1, column, column));
                    }
                    row(sheet, "Driftsændringer");
                    row(sheet, "Flådestyring", "ØK", "Fagchef", "i gang", 100);
                }),
                NORDDJURS,
                guide);

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.values()).containsEntry(Field.amountOf(2025), kroner("100")));
    }

    @Test
    void aHiddenSheetIsLeftOutAndOneWithoutHeadingsIsTold() {
        PlanDocument plan = read(
                file(workbook -> {
                    Sheet sheet = workbook.createSheet("Råderumsforslag");
                    row(sheet, "Titel", "Udvalg", "Ansvarlig", "Status");
                    row(sheet, "Flådestyring", "ØK", "Fagchef", "i gang");
                    row(workbook.createSheet("Lister"), "i gang");
                    workbook.setSheetHidden(1, true);
                    row(workbook.createSheet("Noter"), "Husk", "mødet");
                }),
                NORDDJURS,
                PLAIN);

        assertThat(plan.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.values()).containsEntry(Field.SECTION, new Text("Råderumsforslag")));
        assertThat(plan.notes()).anyMatch(note -> note.contains("»Lister«") && note.contains("skjult"));
        assertThat(plan.problems())
                .singleElement()
                .satisfies(told -> assertThat(told.toString()).startsWith("arket »Noter«: "));
    }

    @Test
    void anotherMunicipalityHasOtherWords() {
        PlanDocument plan = read(
                sheets(sheet -> {
                    row(
                            sheet,
                            "Indsats",
                            "Forslagsnr.",
                            "Politisk ophæng",
                            "Fremdrift",
                            "Budgetår 1",
                            "Frist",
                            "Bemærkning");
                    row(sheet, "Effektivisering");
                    row(
                            sheet,
                            "Fælles skoleledelse",
                            "E-12/27",
                            "Uddannelse og Skole",
                            "planlagt",
                            "1.500",
                            2027,
                            LocalDate.of(2027, 6, 30));
                }),
                ConfiguredPlans.vesterlund(),
                PLAIN);

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.values())
                        .containsEntry(Field.SECTION, new Text("Effektivisering"))
                        .containsEntry(Field.CODE, new Text("E-12/27"))
                        .containsEntry(Field.COMMITTEES, names("UDS"))
                        .containsEntry(new Field("first-year"), kroner("1500"))
                        .containsEntry(Field.TIMING, new Text("2027"))
                        .containsEntry(Field.STATUS_NOTE, new Text("30-06-2027")));
    }

    private PlanDocument sheet(Consumer<Sheet> fill) {
        return read(sheets(fill), NORDDJURS, PLAIN);
    }

    private Path sheets(Consumer<Sheet> fill) {
        return file(workbook -> fill.accept(workbook.createSheet("Plan")));
    }

    private Path file(Consumer<XSSFWorkbook> fill) {
        return OfficeFiles.workbook(folder.resolve("plan.xlsx"), fill);
    }

    private static PlanDocument read(Path file, PlanSettings plan, DocumentGuide guide) {
        return new OfficeDocumentReader(TODAY).read(plan, file, guide);
    }

    private static void merged(Sheet sheet, Row row) {
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, 7));
    }

    private static Value kroner(String kroner) {
        return Amount.ofKroner(new BigDecimal(kroner));
    }

    private static Names names(String... names) {
        return new Names(new TreeSet<>(Set.copyOf(List.of(names))));
    }
}
