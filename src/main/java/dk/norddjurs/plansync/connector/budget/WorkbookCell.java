package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.Quote;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Set;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** Makes a cell of ours from one of a workbook. */
final class WorkbookCell {
    /** Excel keeps 15 digits of what is typed; a file may hold 17, of which the last two are its binary form's noise. */
    private static final MathContext AS_TYPED = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int OERE = 2;
    private static final int LARGEST_EXPONENT = 308;

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

    private WorkbookCell() {}

    static Cell of(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
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
    private static Cell computed(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getRawValue() == null) {
            return new Cell.Broken("Formlen har ingen gemt værdi. Åbn filen i Excel, og gem den.");
        }
        return ERRORS.contains(cell.getText()) ? failed(cell.getText()) : plain(cell);
    }

    private static Cell plain(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getValue() instanceof BigDecimal number) {
            return isExcels(number)
                    ? new Cell.Numeric(asTyped(number))
                    : new Cell.Broken("Tallet er større eller mindre, end Excel kan skrive det. Ret regnearket.");
        }
        return new Cell.Written(cell.getText());
    }

    /** Written out, any other number could fill the memory. */
    private static boolean isExcels(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) <= LARGEST_EXPONENT;
    }

    private static Cell failed(String error) {
        return new Cell.Broken("Cellen viser fejlen " + Quote.of(error) + ". Ret regnearket.");
    }

    private static BigDecimal asTyped(BigDecimal stored) {
        return stored.scale() <= OERE ? stored : stored.round(AS_TYPED);
    }
}
