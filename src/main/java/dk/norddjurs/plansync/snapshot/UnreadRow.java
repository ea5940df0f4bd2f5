package dk.norddjurs.plansync.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * A row of a budget export that could not be read. It may still belong to an item, whose sum is then not known.
 *
 * @param row    its row in the file, counted from 1
 * @param column the heading of the column at fault, or the empty string if the row as a whole is
 * @param reason what is wrong, for people
 * @param year   the row's year, or null if that could not be read
 * @param psp    the row's PSP element, or null if that could not be read
 * @param text   the row's text, or null if that could not be read
 */
public record UnreadRow(
        int row,
        String column,
        String reason,
        @Nullable Integer year,
        @Nullable String psp,
        @Nullable String text) {}
