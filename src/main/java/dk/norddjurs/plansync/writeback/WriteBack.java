package dk.norddjurs.plansync.writeback;

import dk.norddjurs.plansync.agreed.AgreedStore;
import dk.norddjurs.plansync.agreed.Settlement;
import dk.norddjurs.plansync.connector.PlanRows;
import dk.norddjurs.plansync.connector.RowWrite;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.connector.WriteResult;
import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.writeback.ListWrite.State;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Carries noted writes out, batch by batch. Each batch's receipts, agreements and history are one transaction, so that a
 * process that dies in between leaves open intents, which the next run settles by reading.
 */
public final class WriteBack {
    private final WriteStore writes;
    private final AgreedStore agreed;
    private final TransactionOperations transactions;
    private final Clock clock;

    public WriteBack(WriteStore writes, AgreedStore agreed, TransactionOperations transactions, Clock clock) {
        this.writes = writes;
        this.agreed = agreed;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Sends the intents.
     *
     * @param plan    whose list
     * @param rows    the list
     * @param intents noted before, all of them committed
     * @return a receipt for each
     */
    public List<Receipt> carryOut(PlanId plan, PlanRows rows, List<ListWrite> intents) {
        List<List<ListWrite>> byRow = List.copyOf(intents.stream()
                .collect(Collectors.groupingBy(intent -> intent.write().key(), LinkedHashMap::new, Collectors.toList()))
                .values());
        List<Receipt> receipts = new ArrayList<>();
        for (int from = 0; from < byRow.size(); from += rows.batchSize()) {
            List<List<ListWrite>> batch = byRow.subList(from, Math.min(byRow.size(), from + rows.batchSize()));
            receipts.addAll(note(plan, send(rows, batch)));
        }
        return receipts;
    }

    /**
     * Settles intents that an earlier run left open, by reading: never by writing again.
     *
     * @return a receipt for each
     * @throws SourceFailed if the list cannot be asked; they then stay open
     */
    public List<Receipt> settle(PlanId plan, PlanRows rows) {
        List<Receipt> receipts = writes.open(plan).stream()
                .map(intent -> byReading(rows, intent, "Kørslen stoppede midt i skrivningen; listen er læst igen."))
                .toList();
        return note(plan, receipts);
    }

    private List<Receipt> send(PlanRows rows, List<List<ListWrite>> batch) {
        Map<ListKey, WriteResult> results;
        try {
            results = rows.write(batch.stream().map(WriteBack::rowWrite).toList());
        } catch (SourceFailed e) {
            return batch.stream()
                    .flatMap(List::stream)
                    .map(intent -> new Receipt(intent, State.NOT_WRITTEN, message(e)))
                    .toList();
        }
        return batch.stream()
                .flatMap(List::stream)
                .map(intent -> receipt(rows, intent, results.get(intent.write().key())))
                .toList();
    }

    private static RowWrite rowWrite(List<ListWrite> ofRow) {
        Map<Field, Optional<Value>> values = ofRow.stream()
                .collect(Collectors.toMap(
                        intent -> intent.write().field(),
                        intent -> Optional.of(intent.write().value())));
        ListWrite first = ofRow.get(0);
        return new RowWrite(first.write().key(), first.write().version(), values);
    }

    private static Receipt receipt(PlanRows rows, ListWrite intent, @Nullable WriteResult result) {
        if (result instanceof WriteResult.Written) {
            return new Receipt(intent, State.WRITTEN, "");
        }
        if (result instanceof WriteResult.EditedMeanwhile) {
            return edited(rows, intent);
        }
        if (result instanceof WriteResult.Refused refused) {
            return new Receipt(intent, State.REFUSED, refused.reason());
        }
        String note =
                result instanceof WriteResult.Unknown unknown ? unknown.reason() : "Listen svarede ikke for rækken.";
        return byReading(rows, intent, note);
    }

    private static Receipt edited(PlanRows rows, ListWrite intent) {
        String note = "Rækken er ændret i listen, siden den blev læst; intet er skrevet.";
        try {
            return new Receipt(
                    intent,
                    State.EDITED_MEANWHILE,
                    note,
                    rows.read(intent.write().key()).orElse(null));
        } catch (SourceFailed e) {
            return new Receipt(intent, State.EDITED_MEANWHILE, note);
        }
    }

    private static Receipt byReading(PlanRows rows, ListWrite intent, String note) {
        try {
            return rows.read(intent.write().key())
                    .map(row -> {
                        if (intent.write()
                                .value()
                                .equals(row.values().get(intent.write().field()))) {
                            return new Receipt(intent, State.WRITTEN, note);
                        }
                        return row.version().equals(intent.write().version())
                                ? new Receipt(intent, State.NOT_WRITTEN, note)
                                : new Receipt(intent, State.EDITED_MEANWHILE, note, row);
                    })
                    .orElseGet(() -> new Receipt(intent, State.REFUSED, "Rækken findes ikke længere i listen."));
        } catch (SourceFailed e) {
            return new Receipt(intent, State.INTENDED, message(e));
        }
    }

    private List<Receipt> note(PlanId plan, List<Receipt> receipts) {
        Instant now = clock.instant();
        transactions.executeWithoutResult(tx -> receipts.stream()
                .filter(receipt -> receipt.state() != State.INTENDED)
                .forEach(receipt -> note(plan, receipt, now)));
        return receipts;
    }

    private void note(PlanId plan, Receipt receipt, Instant now) {
        ListWrite write = receipt.write();
        writes.settle(write, receipt.state(), receipt.note(), now);
        if (receipt.state() == State.WRITTEN) {
            Settlement settlement = new Settlement(
                    write.write().item(),
                    write.write().field(),
                    AgreedPair.both(write.write().value()),
                    write.write().origin(),
                    now);
            agreed.settle(plan, write.run(), List.of(settlement), now);
        }
    }

    private static String message(SourceFailed failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
