package dk.norddjurs.plansync.writeback;

import dk.norddjurs.plansync.connector.PlanRows;
import dk.norddjurs.plansync.connector.RowWrite;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.connector.WriteResult;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.writeback.ListWrite.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends batches to the list until it stops answering; from then on nothing more is sent. */
final class Sending {
    private final PlanRows rows;
    private final RowEnds ends;

    Sending(PlanRows rows) {
        this.rows = rows;
        this.ends = new RowEnds(rows);
    }

    /**
     * Sends a batch.
     *
     * @param batch the writes, row by row
     * @return a receipt for each write
     */
    List<Receipt> send(List<List<ListWrite>> batch) {
        String away = ends.unreachable();
        if (away != null) {
            return notWritten(batch, away);
        }
        try {
            Map<ListKey, WriteResult> results =
                    rows.write(batch.stream().map(Sending::rowWrite).toList());
            return batch.stream()
                    .flatMap(ofRow ->
                            receipts(ofRow, results.get(ofRow.get(0).write().key())).stream())
                    .toList();
        } catch (SourceFailed e) {
            return notWritten(batch, ends.giveUp(e));
        }
    }

    private static List<Receipt> notWritten(List<List<ListWrite>> batch, String why) {
        return batch.stream()
                .flatMap(List::stream)
                .map(intent -> new Receipt(intent, State.NOT_WRITTEN, why))
                .toList();
    }

    private static RowWrite rowWrite(List<ListWrite> ofRow) {
        Map<Field, Optional<Value>> values = new HashMap<>();
        ofRow.forEach(intent -> values.put(
                intent.write().field(), Optional.ofNullable(intent.write().value())));
        ListWrite first = ofRow.get(0);
        return new RowWrite(first.write().key(), first.write().version(), values);
    }

    private List<Receipt> receipts(List<ListWrite> ofRow, @Nullable WriteResult result) {
        if (result instanceof WriteResult.Written) {
            return all(ofRow, State.WRITTEN, "");
        }
        if (result instanceof WriteResult.EditedMeanwhile) {
            return ends.ofEdited(ofRow);
        }
        if (result instanceof WriteResult.FieldsRefused refused) {
            return ofRow.stream().map(intent -> receipt(intent, refused)).toList();
        }
        if (result instanceof WriteResult.Refused refused) {
            return all(ofRow, State.REFUSED, refused.reason());
        }
        return ends.ofLost(
                ofRow,
                result instanceof WriteResult.Unknown unknown ? unknown.reason() : "Listen svarede ikke for rækken.");
    }

    private static Receipt receipt(ListWrite intent, WriteResult.FieldsRefused refused) {
        String reason = refused.reasons().get(intent.write().field());
        return reason == null ? new Receipt(intent, State.WRITTEN, "") : new Receipt(intent, State.REFUSED, reason);
    }

    private static List<Receipt> all(List<ListWrite> ofRow, State state, String note) {
        return ofRow.stream().map(intent -> new Receipt(intent, state, note)).toList();
    }
}
