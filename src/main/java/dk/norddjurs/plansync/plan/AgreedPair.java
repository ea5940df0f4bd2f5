package dk.norddjurs.plansync.plan;

import org.jspecify.annotations.Nullable;

/**
 * What the list said and what the owner said when a field was last settled. Both halves are kept, for a change on one
 * side is only known against that side's own half.
 *
 * @param list     what the list said, or null for empty
 * @param owner    what the owner said, or null for nothing
 * @param accepted whether somebody has accepted that the two differ
 */
public record AgreedPair(@Nullable Value list, @Nullable Value owner, boolean accepted) {
    /** Both sides say the same. */
    public static AgreedPair both(@Nullable Value value) {
        return new AgreedPair(value, value, false);
    }
}
