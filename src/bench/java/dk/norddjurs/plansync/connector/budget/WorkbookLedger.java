package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.bench.LargeExport;
import dk.norddjurs.plansync.connector.BudgetReader.Content;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.settings.ConfiguredProfiles;
import dk.norddjurs.plansync.settings.ProfileSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** A ledger as a workbook, and two readers of it that come to the same number of rows and sum of figures. */
final class WorkbookLedger {
    private static final List<Integer> FIGURES = List.of(10, 12, 13, 14, 15);

    private WorkbookLedger() {}

    /** How many rows there are, and what the figures come to in øre. */
    record Sums(long rows, long total) {}

    static Path write(LargeExport export, Path file) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, true, true);
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Udtræk");
            fill(sheet.createRow(0), List.copyOf(LargeExport.HEADINGS));
            for (Iterator<List<Object>> rows = export.rows(); rows.hasNext(); ) {
                fill(sheet.createRow(sheet.getLastRowNum() + 1), rows.next());
            }
            workbook.write(out);
            return file;
        }
    }

    private static void fill(Row row, List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof Long oere) {
                row.createCell(i).setCellValue(BigDecimal.valueOf(oere, 2).doubleValue());
            } else {
                row.createCell(i).setCellValue(String.valueOf(cells.get(i)));
            }
        }
    }

    static ProfileSettings profile(Path folder) {
        return ConfiguredProfiles.written(folder, """
                title: Udtræk som regneark
                format: xlsx
                files: '*.xlsx'
                unit: kr
                sign: minus-is-income
                price-level: 2025
                year: Regnskabsår
                psp: PSP-element
                text: Tekst
                function: Funktion
                measures:
                  postings: Tillægsbevilling
                  corrected-budget: Korrigeret budget
                  capital-allotment: Rådighedsbeløb
                  capital-grant: Anlægsbevilling
                  consumption: Forbrug
                """);
    }

    static Sums byPlansync(ProfileSettings profile, Path file) {
        Content content = new BudgetFiles().read(profile, file, line -> false);
        return new Sums(
                content.sums().rows(),
                content.sums().sums().values().stream().mapToLong(Amount::oere).sum());
    }

    /** What anybody writes who wants the sums and nothing else: no checks, no reasons, no years. */
    static Sums byBareLoop(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in);
                Stream<org.dhatim.fastexcel.reader.Row> all =
                        workbook.getFirstSheet().openStream()) {
            Iterator<org.dhatim.fastexcel.reader.Row> rows = all.iterator();
            rows.next();
            long count = 0;
            BigDecimal total = BigDecimal.ZERO;
            long letters = 0;
            while (rows.hasNext()) {
                org.dhatim.fastexcel.reader.Row row = rows.next();
                for (int column = 0; column < 9; column++) {
                    letters += row.getCellText(column).length();
                }
                for (int figure : FIGURES) {
                    total = total.add(row.getCellAsNumber(figure).orElse(BigDecimal.ZERO));
                }
                count++;
            }
            if (letters == 0) {
                throw new IllegalStateException("no texts");
            }
            return new Sums(count, total.movePointRight(2).longValueExact());
        }
    }
}
