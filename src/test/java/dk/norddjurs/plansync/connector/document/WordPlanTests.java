package dk.norddjurs.plansync.connector.document;

import static dk.norddjurs.plansync.connector.document.WorkbookPlanTests.PLAIN;
import static dk.norddjurs.plansync.sandbox.OfficeFiles.cells;
import static dk.norddjurs.plansync.sandbox.OfficeFiles.paragraph;
import static dk.norddjurs.plansync.sandbox.OfficeFiles.table;
import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.connector.PlanDocument;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.Names;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.sandbox.OfficeFiles;
import dk.norddjurs.plansync.settings.ConfiguredPlans;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Plans in Word, with a table for each part and headings above. */
class WordPlanTests {
    private static final String[] HEADINGS = {"Titel", "Udvalg", "Ansvarlig", "Status", "Beløb 2025"};

    @TempDir
    private Path folder;

    @Test
    void headingsAboveATableSayItsSectionCommitteeAndTheme() {
        PlanDocument plan = read(document -> {
            paragraph(document, "Udmøntningsplanen er dynamisk og bliver løbende ajourført.");
            paragraph(document, "Driftsændringer");
            paragraph(document, "Børne- og Ungdomsudvalget");
            table(
                    document,
                    cells("Titel", "Ansvarlig", "Status"),
                    cells("Skriftlige fremstillinger R101 (I)(B)", "Chef", "i gang"));
            paragraph(document, "Voksen- og Plejeudvalget");
            table(
                    document,
                    cells("Titel", "Ansvarlig", "Status"),
                    cells("Samling af demensindsatsen", "Chef", "i gang"));
            paragraph(document, "Hensigtserklæringer");
            table(
                    document,
                    HEADINGS,
                    cells("Norddjurs i bevægelse", "", "", "", ""),
                    cells("Idrætsstrategi", "KUU", "Chef", "i gang", "1.250.000"));
        });

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.rows().get(0).values())
                .containsEntry(Field.TITLE, new Text("Skriftlige fremstillinger"))
                .containsEntry(Field.CODE, new Text("R101 (I)(B)"))
                .containsEntry(Field.SECTION, new Text("Driftsændringer"))
                .containsEntry(Field.COMMITTEES, names("BUU"));
        assertThat(plan.rows().get(1).values()).containsEntry(Field.COMMITTEES, names("VPU"));
        assertThat(plan.rows().get(2).values())
                .containsEntry(Field.SECTION, new Text("Hensigtserklæringer"))
                .containsEntry(Field.THEME, new Text("Norddjurs i bevægelse"))
                .containsEntry(Field.amountOf(2025), Amount.ofKroner(1_250_000));
        assertThat(plan.notes()).anyMatch(note -> note.contains("Koden er taget ud af titlen i 1"));
    }

    @Test
    void aHeadingRowOverAllColumnsBeginsASectionInTheTable() {
        PlanDocument plan = read(document -> {
            XWPFTable table = table(
                    document,
                    HEADINGS,
                    cells("Anlægsprojekter", "", "", "", ""),
                    cells("Bro", "MTU", "Chef", "i gang", "100"));
            for (int i = 4; i > 0; i--) {
                table.getRow(1).removeCell(i);
            }
            table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(5));
        });

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.values()).containsEntry(Field.SECTION, new Text("Anlægsprojekter")));
    }

    @Test
    void cellsMergedDownwardsHoldForEachRow() {
        PlanDocument plan = read(document -> {
            paragraph(document, "Driftsændringer");
            XWPFTable table = table(
                    document,
                    HEADINGS,
                    cells("Et", "BUU", "Chef", "i gang", "1"),
                    cells("To", "", "Chef", "i gang", "2"));
            table.getRow(1).getCell(1).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
            table.getRow(2).getCell(1).getCTTc().addNewTcPr().addNewVMerge();
        });

        assertThat(plan.rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.values()).containsEntry(Field.COMMITTEES, names("BUU")));
    }

    @Test
    void whatIsStruckThroughOrDeletedIsNoLongerThere() {
        PlanDocument plan = read(document -> {
            paragraph(document, "Driftsændringer");
            XWPFTable table = table(
                    document,
                    HEADINGS,
                    cells("", "BUU", "Chef", "i gang", ""),
                    cells("", "BUU", "Chef", "i gang", "2"));
            XWPFParagraph title = table.getRow(1).getCell(0).getParagraphs().get(0);
            title.createRun().setText("Bro");
            struck(title, " og vej");
            XWPFParagraph amount = table.getRow(1).getCell(4).getParagraphs().get(0);
            CTRunTrackChange deleted = amount.getCTP().addNewDel();
            deleted.addNewR().addNewDelText().setStringValue("500.000");
            amount.getCTP().addNewIns().addNewR().addNewT().setStringValue("400.000");
            struck(table.getRow(2).getCell(0).getParagraphs().get(0), "Sti");
        });

        assertThat(plan.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.values())
                        .containsEntry(Field.TITLE, new Text("Bro"))
                        .containsEntry(Field.amountOf(2025), Amount.ofKroner(400_000)));
        assertThat(plan.notes()).anyMatch(note -> note.contains("»og vej«"));
        assertThat(plan.problems())
                .singleElement()
                .satisfies(told -> assertThat(told.toString()).startsWith("tabel 1, række 3"));
    }

    @Test
    void aTableWithoutHeadingsIsTold() {
        PlanDocument plan = read(document -> {
            paragraph(document, "Driftsændringer");
            table(document, HEADINGS, cells("Bro", "BUU", "Chef", "i gang", "1"));
            table(document, cells("ØK", "Økonomiudvalget"), cells("KB", "Kommunalbestyrelsen"));
        });

        assertThat(plan.rows()).hasSize(1);
        assertThat(plan.problems())
                .singleElement()
                .satisfies(told -> assertThat(told.toString()).startsWith("tabel 2: "));
    }

    private PlanDocument read(Consumer<XWPFDocument> fill) {
        Path file = OfficeFiles.document(folder.resolve("plan.docx"), fill);
        return new OfficeDocumentReader(WorkbookPlanTests.TODAY).read(ConfiguredPlans.norddjurs(), file, PLAIN);
    }

    private static void struck(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setStrikeThrough(true);
    }

    private static Names names(String... names) {
        return new Names(new TreeSet<>(Set.of(names)));
    }
}
