package dk.norddjurs.plansync.writeback;

import dk.norddjurs.plansync.connector.ListRow;
import org.jspecify.annotations.Nullable;

/**
 * How a write ended.
 *
 * @param write the write, as it was noted
 * @param state how it ended; still intended if its answer was lost and the list cannot be asked now
 * @param note  a sentence for people, or the empty string
 * @param row   the row as somebody else has left it, or null
 */
public record Receipt(
        ListWrite write,
        ListWrite.State state,
        String note,
        @Nullable ListRow row) {
    Receipt(ListWrite write, ListWrite.State state, String note) {
        this(write, state, note, null);
    }
}
