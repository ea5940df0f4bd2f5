package dk.norddjurs.plansync.connector.document;

import dk.norddjurs.plansync.connector.Quote;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The visible sheets of a workbook. Rows and columns that are hidden are read like the others. */
final class WorkbookGrids {
    private final List<String> notes;

    /** @param notes takes what is left out */
    WorkbookGrids(List<String> notes) {
        this.notes = notes;
    }

    List<Grid> of(XSSFWorkbook workbook) {
        List<Grid> grids = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                grids.add(grid(sheet));
            } else {
                notes.add("Arket " + Quote.of(sheet.getSheetName()) + " er skjult og er ikke læst.");
            }
        }
        return grids;
    }

    private static Grid grid(XSSFSheet sheet) {
        List<CellRangeAddress> tall = sheet.getMergedRegions().stream()
                .filter(region -> region.getLastRow() > region.getFirstRow())
                .toList();
        List<Grid.Row> rows = new ArrayList<>();
        for (int i = sheet.getFirstRowNum(); i >= 0 && i <= sheet.getLastRowNum(); i++) {
            XSSFRow row = sheet.getRow(i);
            if (row != null) {
                rows.add(new Grid.Row(i + 1, cells(row, tall)));
            }
        }
        return new Grid("arket " + Quote.of(sheet.getSheetName()), List.of(sheet.getSheetName()), rows);
    }

    private static List<Cell> cells(XSSFRow row, List<CellRangeAddress> tall) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
            cells.add(cell(row, i, tall));
        }
        tall.stream()
                .filter(region -> region.getFirstColumn() >= cells.size() && region.containsRow(row.getRowNum()))
                .mapToInt(CellRangeAddress::getFirstColumn)
                .max()
                .ifPresent(last -> {
                    for (int i = cells.size(); i <= last; i++) {
                        cells.add(cell(row, i, tall));
                    }
                });
        return cells;
    }

    private static Cell cell(XSSFRow row, int column, List<CellRangeAddress> tall) {
        String name = CellReference.convertNumToColString(column);
        for (CellRangeAddress region : tall) {
            if (region.getFirstColumn() == column
                    && region.containsRow(row.getRowNum())
                    && region.getFirstRow() < row.getRowNum()) {
                XSSFRow top = row.getSheet().getRow(region.getFirstRow());
                return top == null
                        ? Cell.empty(name)
                        : cell(top, column, List.of()).goingOn();
            }
        }
        return WorkbookCell.of(name, row.getCell(column, MissingCellPolicy.RETURN_BLANK_AS_NULL));
    }
}
