package dk.norddjurs.plansync.connector;

import dk.norddjurs.plansync.plan.Field;
import java.util.Map;

/** What became of a row that was to be made. */
public sealed interface RowMade {
    /**
     * The list has it now.
     *
     * @param refused fields that the list would not take and that are empty, each with a Danish half-sentence that says
     *                why and what to do
     */
    record Made(Map<Field, String> refused) implements RowMade {
        public Made {
            refused = Map.copyOf(refused);
        }
    }

    /**
     * The list does not have it.
     *
     * @param reason for people, Danish: why, and what to do
     */
    record Refused(String reason) implements RowMade {}

    /** The answer was lost: the list may have it or not. Only reading the list tells. */
    record Unknown() implements RowMade {}
}
