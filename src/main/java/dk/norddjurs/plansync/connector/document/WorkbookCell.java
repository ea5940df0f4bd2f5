package dk.norddjurs.plansync.connector.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRElt;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;

/** Makes a cell of ours from one of a workbook. */
final class WorkbookCell {
    /** Excel keeps 15 digits of what is typed; a file may hold 17, of which the last two are its binary form's noise. */
    private static final MathContext AS_TYPED = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int OERE = 2;
    private static final int LONGEST = 30;

    private WorkbookCell() {}

    static Cell of(String column, @Nullable XSSFCell cell) {
        if (cell == null) {
            return Cell.empty(column);
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.STRING) {
            return text(column, cell);
        }
        Content content = switch (type) {
            case NUMERIC -> number(cell);
            case BOOLEAN -> new Content.Written(cell.getBooleanCellValue() ? "Ja" : "Nej");
            case ERROR -> new Content.Broken(cell.getErrorCellString(), "Cellen viser en fejl. Ret regnearket.");
            default -> Content.EMPTY;
        };
        return isStruck(cell)
                ? new Cell(column, Content.EMPTY, content.shown(), false)
                : new Cell(column, content, "", false);
    }

    private static Content number(XSSFCell cell) {
        String raw = cell.getRawValue();
        if (raw == null) {
            return cell.getCellType() == CellType.FORMULA
                    ? new Content.Broken(
                            "=" + cell.getCellFormula(), "Formlen har ingen gemt værdi. Åbn filen i Excel, og gem den.")
                    : Content.EMPTY;
        }
        if (DateUtil.isCellDateFormatted(cell)) {
            return Content.Dated.of(
                    cell.getLocalDateTimeCellValue(), cell.getCellStyle().getDataFormatString());
        }
        BigDecimal number = new BigDecimal(raw);
        return Math.abs(number.scale()) + number.precision() > LONGEST * 2
                ? new Content.Broken(raw, "Tallet er for langt. Ret det.")
                : new Content.Numeric(number.scale() <= OERE ? number : number.round(AS_TYPED));
    }

    /** A text may be struck through in parts. */
    private static Cell text(String column, XSSFCell cell) {
        boolean all = isStruck(cell);
        CTRst text = cell.getRichStringCellValue().getCTRst();
        if (text.sizeOfRArray() == 0) {
            String shown = cell.getStringCellValue();
            return new Cell(column, new Content.Written(all ? "" : shown), all ? shown.strip() : "", false);
        }
        StringBuilder kept = new StringBuilder();
        StringBuilder struck = new StringBuilder();
        for (CTRElt run : text.getRList()) {
            (isStruck(run, all) ? struck : kept).append(run.getT());
        }
        return new Cell(
                column, new Content.Written(kept.toString()), struck.toString().strip(), false);
    }

    private static boolean isStruck(XSSFCell cell) {
        return cell.getCellStyle() != null && cell.getCellStyle().getFont().getStrikeout();
    }

    /** A run without properties of its own looks like its cell. */
    private static boolean isStruck(CTRElt run, boolean cell) {
        return run.isSetRPr()
                ? run.getRPr().sizeOfStrikeArray() > 0
                        && run.getRPr().getStrikeArray(0).getVal()
                : cell;
    }
}
