package dk.norddjurs.plansync.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the headings and cells of a file stand.
 *
 * @param encoding      {@code auto} (a byte order mark or valid UTF-8, else windows-1252), or the name of a character set
 * @param separator     the character between the cells of text
 * @param sheet         the sheet of a workbook, or null for the first visible one
 * @param headerRow     the first row of the headings, counted from 1
 * @param headerRows    how many rows the headings have
 * @param recordLines   how many lines a record of a printed list has
 * @param otherHeadings what else may stand in the headings of a printed list; if nothing is said, anything
 */
public record FileShape(
        String encoding,
        char separator,
        @Nullable String sheet,
        int headerRow,
        int headerRows,
        int recordLines,
        List<String> otherHeadings) {}
