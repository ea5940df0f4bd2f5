package dk.norddjurs.plansync.connector;

import dk.norddjurs.plansync.plan.Field;
import java.util.Map;

/**
 * What is to be known of a Word or Excel plan beside the plan's own file.
 *
 * @param headings fields whose heading differs from the plan's column, by that heading
 * @param fixed    what every row is given, as it would stand in a cell
 * @param unit     how many kroner one in an amount is: 1, 1000 or 1000000
 */
public record DocumentGuide(Map<String, Field> headings, Map<Field, String> fixed, int unit) {
    public DocumentGuide {
        headings = Map.copyOf(headings);
        fixed = Map.copyOf(fixed);
    }
}
