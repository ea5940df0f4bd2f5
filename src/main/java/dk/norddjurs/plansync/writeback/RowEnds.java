package dk.norddjurs.plansync.writeback;

import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.connector.PlanRows;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.writeback.ListWrite.State;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells by reading how the writes to a row ended: each row is read once, and a list that did not answer is not asked
 * again.
 */
final class RowEnds {
    private static final String EDITED = "Rækken er ændret i listen, siden den blev læst; intet er skrevet.";
    private static final String GONE = "Rækken findes ikke længere i listen.";

    private final PlanRows rows;
    private @Nullable String unreachable;

    RowEnds(PlanRows rows) {
        this.rows = rows;
    }

    /** Why the list could not be asked, or null as long as it answers. */
    @Nullable
    String unreachable() {
        return unreachable;
    }

    /** Notes that the list does not answer, and gives the reason as a sentence. */
    String giveUp(SourceFailed failure) {
        String message = failure.getMessage();
        String reason = message == null ? failure.getClass().getSimpleName() : message;
        unreachable = reason;
        return reason;
    }

    /**
     * How writes ended whose answer was lost.
     *
     * @param ofRow the writes to one row
     * @param note  why it had to be read
     */
    List<Receipt> ofLost(List<ListWrite> ofRow, String note) {
        Optional<ListRow> row = read(ofRow);
        String away = unreachable;
        return ofRow.stream()
                .map(intent -> away != null
                        ? new Receipt(intent, State.INTENDED, away)
                        : row.map(now -> lost(intent, now, note))
                                .orElseGet(() -> new Receipt(intent, State.REFUSED, GONE)))
                .toList();
    }

    private static Receipt lost(ListWrite intent, ListRow row, String note) {
        boolean standsThere = !row.unreadable().contains(intent.write().field())
                && Objects.equals(
                        intent.write().value(), row.values().get(intent.write().field()));
        if (standsThere) {
            return new Receipt(intent, State.WRITTEN, note);
        }
        return row.version().equals(intent.write().version())
                ? new Receipt(intent, State.NOT_WRITTEN, note)
                : new Receipt(intent, State.EDITED_MEANWHILE, note, row);
    }

    /** The row as somebody has left it, so that it can be decided on again. */
    List<Receipt> ofEdited(List<ListWrite> ofRow) {
        ListRow row = read(ofRow).orElse(null);
        return ofRow.stream()
                .map(intent -> new Receipt(intent, State.EDITED_MEANWHILE, EDITED, row))
                .toList();
    }

    private Optional<ListRow> read(List<ListWrite> ofRow) {
        if (unreachable != null) {
            return Optional.empty();
        }
        try {
            return rows.read(ofRow.get(0).write().key());
        } catch (SourceFailed e) {
            giveUp(e);
            return Optional.empty();
        }
    }
}
