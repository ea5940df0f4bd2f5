package dk.norddjurs.plansync.settings;

import org.jspecify.annotations.Nullable;

/**
 * Where the headings and cells of a file stand.
 *
 * @param encoding  {@code auto} (a byte order mark or valid UTF-8, else windows-1252), or the name of a character set
 * @param separator the character between the cells of text
 * @param sheet     the sheet of a workbook, or null for the first visible one
 * @param headerRow the row of the headings, counted from 1
 */
public record FileShape(
        String encoding, char separator, @Nullable String sheet, int headerRow) {}
