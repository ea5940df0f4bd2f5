package dk.norddjurs.plansync.run;

import java.util.Map;

/**
 * How a plan in Word or Excel is to be taken into the list.
 *
 * @param columns headings of the document that differ from the list's columns, each with the column that it means
 * @param fixed   what every row is given, by the list's column
 * @param unit    how many kroner one in an amount is
 * @param add     whether the rows may be added to a list that holds others
 * @param dryRun  whether to tell only what would be done
 */
public record ImportWish(
        Map<String, String> columns, Map<String, String> fixed, int unit, boolean add, boolean dryRun) {}
