package dk.norddjurs.plansync.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.databind.JsonNode;

/** Makes a workbook of a file that says it cell by cell. */
final class Workbooks {
    private Workbooks() {}

    static SandboxFiles.Export of(JsonNode file) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            file.path("sheets").values().forEach(sheet -> addSheet(workbook, sheet));
            workbook.write(bytes);
            return new SandboxFiles.Export(file.path("file").asString(), bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addSheet(XSSFWorkbook workbook, JsonNode file) {
        Sheet sheet = workbook.createSheet(file.path("name").asString());
        for (JsonNode cells : file.path("rows").values()) {
            Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            for (int column = 0; column < cells.size(); column++) {
                fill(row.createCell(column), cells.get(column));
            }
        }
    }

    private static void fill(Cell cell, JsonNode value) {
        if (value.isNumber()) {
            cell.setCellValue(value.doubleValue());
        } else if (!value.isNull()) {
            cell.setCellValue(value.asString());
        }
    }
}
