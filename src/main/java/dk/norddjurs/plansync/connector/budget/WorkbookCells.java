package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.Quote;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Set;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** Makes cells of ours from those of a workbook. */
final class WorkbookCells {
    /** Excel keeps 15 digits of what is typed; a file may hold 17, of which the last two are its binary form's noise. */
    private static final MathContext AS_TYPED = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int OERE = 2;
    /** No amount has more digits, nor more zeros. */
    private static final int DIGITS = 60;

    private static final Set<String> ERRORS = Set.of(
            "#NULL!",
            "#DIV/0!",
            "#VALUE!",
            "#REF!",
            "#NAME?",
            "#NUM!",
            "#N/A",
            "#GETTING_DATA",
            "#SPILL!",
            "#CALC!",
            "#BLOCKED!",
            "#UNKNOWN!",
            "#FIELD!",
            "#CONNECT!",
            "#BUSY!");

    private final WorkbookDates dates;

    WorkbookCells(WorkbookDates dates) {
        this.dates = dates;
    }

    Cell of(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Cell.Written.EMPTY;
        } else if (cell.getType() == CellType.ERROR) {
            return failed(cell.getText());
        } else if (cell.getType() == CellType.FORMULA) {
            return computed(cell);
        }
        return plain(cell);
    }

    /** The value that was stored with a formula. A formula that nothing has computed is unknown, and not empty. */
    private Cell computed(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getRawValue() == null) {
            return new Cell.Broken("Formlen har ingen gemt værdi. Åbn filen i Excel, og gem den.");
        }
        return ERRORS.contains(cell.getText()) ? failed(cell.getText()) : plain(cell);
    }

    private Cell plain(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getValue() instanceof BigDecimal number) {
            return number(number, cell.getDataFormatString());
        } else if (cell.getValue() == null && cell.getType() == CellType.STRING) {
            return new Cell.Broken("Cellens tekst mangler i filen. Åbn filen i Excel, og gem den.");
        }
        return Cell.written(cell.getText());
    }

    private Cell number(BigDecimal number, @Nullable String format) {
        if (number.precision() + Math.abs((long) number.scale()) > DIGITS) {
            return new Cell.Broken("Tallet er for langt. Ret det.");
        }
        return dates.day(number, format).<Cell>map(Cell.Dated::new).orElseGet(() -> new Cell.Numeric(asTyped(number)));
    }

    private static Cell failed(String error) {
        return new Cell.Broken("Cellen viser fejlen " + Quote.of(error) + ". Ret regnearket.");
    }

    private static BigDecimal asTyped(BigDecimal stored) {
        return stored.scale() <= OERE ? stored : stored.round(AS_TYPED);
    }
}
