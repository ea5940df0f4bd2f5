package dk.norddjurs.plansync.settings;

import java.util.List;

/**
 * What a file must say of itself.
 *
 * @param expects    texts of which each must stand above the headings or in them
 * @param readsWords whether a unit or price level that is said there is held against the profile's
 * @param totals     with what a row begins that is the sum of all rows above it; if there is any, the file must have one
 * @param subtotals  with what a row begins that is the sum of the rows since the last such row
 */
public record ContentChecks(List<String> expects, boolean readsWords, List<String> totals, List<String> subtotals) {}
