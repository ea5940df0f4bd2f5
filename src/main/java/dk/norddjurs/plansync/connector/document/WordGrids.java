package dk.norddjurs.plansync.connector.document;

import dk.norddjurs.plansync.connector.Quote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ICell;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** The tables of a Word document, each with the paragraphs since the one before. */
final class WordGrids {
    private final List<String> notes;

    /** @param notes takes what is left out */
    WordGrids(List<String> notes) {
        this.notes = notes;
    }

    List<Grid> of(XWPFDocument document) {
        List<Grid> grids = new ArrayList<>();
        List<String> above = new ArrayList<>();
        for (IBodyElement element : document.getBodyElements()) {
            if (element instanceof XWPFTable table) {
                grids.add(grid(table, grids.size() + 1, above));
                above.clear();
            } else if (element instanceof XWPFParagraph paragraph) {
                above.add(WordText.of(List.of(paragraph)).kept());
            } else if (element instanceof XWPFSDT control
                    && !control.getContent().getText().isBlank()) {
                notes.add("Et indholdskontrolelement er ikke læst: "
                        + Quote.of(control.getContent().getText()) + ".");
            }
        }
        return grids;
    }

    private static Grid grid(XWPFTable table, int number, List<String> above) {
        List<Grid.Row> rows = new ArrayList<>();
        Map<Integer, Cell> tops = new HashMap<>();
        for (XWPFTableRow row : table.getRows()) {
            rows.add(new Grid.Row(rows.size() + 1, cells(row, tops)));
        }
        return new Grid("tabel " + number, above, rows);
    }

    /**
     * The cells of a row, one for each column of the table's grid.
     *
     * @param tops the last cell of each column that did not go on from the one above
     */
    private static List<Cell> cells(XWPFTableRow row, Map<Integer, Cell> tops) {
        List<Cell> cells = new ArrayList<>();
        for (ICell each : row.getTableICells()) {
            int index = cells.size();
            String column = Integer.toString(index + 1);
            if (each instanceof XWPFTableCell cell) {
                CTTcPr properties = cell.getCTTc().getTcPr();
                cells.add(
                        goesOn(properties) && tops.containsKey(index)
                                ? tops.get(index).goingOn()
                                : cell(column, cell));
                for (int more = span(properties) - 1; more > 0; more--) {
                    cells.add(Cell.empty(Integer.toString(cells.size() + 1)));
                }
            } else {
                cells.add(new Cell(column, new Content.Broken("", CONTROL), "", false));
            }
            Cell last = cells.get(index);
            if (!last.below()) {
                tops.put(index, last);
            }
        }
        return cells;
    }

    private static final String CONTROL =
            "Cellen er et indholdskontrolelement, som ikke kan læses. Gør den til almindelig tekst i Word.";

    private static Cell cell(String column, XWPFTableCell cell) {
        WordText text = WordText.of(cell.getParagraphs());
        return new Cell(column, new Content.Written(text.kept()), text.struck(), false);
    }

    private static boolean goesOn(CTTcPr properties) {
        return properties != null
                && properties.isSetVMerge()
                && (properties.getVMerge().getVal() == null
                        || properties.getVMerge().getVal() == STMerge.CONTINUE);
    }

    private static int span(CTTcPr properties) {
        return properties != null && properties.isSetGridSpan()
                ? Math.min(properties.getGridSpan().getVal().intValue(), 100)
                : 1;
    }
}
