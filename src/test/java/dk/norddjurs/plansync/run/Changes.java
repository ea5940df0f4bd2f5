package dk.norddjurs.plansync.run;

import java.util.Map;
import java.util.TreeMap;

/** What became of a list's cells. */
final class Changes {
    private Changes() {}

    /** The new values of the cells that are not as they were; an emptied one has the empty string. */
    static Map<String, String> between(Map<String, String> before, Map<String, String> after) {
        Map<String, String> changes = new TreeMap<>();
        before.keySet().stream().filter(cell -> !after.containsKey(cell)).forEach(cell -> changes.put(cell, ""));
        after.forEach((cell, value) -> {
            if (!value.equals(before.get(cell))) {
                changes.put(cell, value);
            }
        });
        return changes;
    }
}
