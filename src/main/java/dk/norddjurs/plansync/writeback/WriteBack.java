package dk.norddjurs.plansync.writeback;

import dk.norddjurs.plansync.agreed.AgreedStore;
import dk.norddjurs.plansync.agreed.Settlement;
import dk.norddjurs.plansync.connector.PlanRows;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.writeback.ListWrite.State;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
     * Sends the intents, as long as the list answers.
     *
     * @param plan    whose list
     * @param rows    the list
     * @param intents noted before, all of them committed
     * @return a receipt for each
     */
    public List<Receipt> carryOut(PlanId plan, PlanRows rows, List<ListWrite> intents) {
        Sending sending = new Sending(rows);
        List<List<ListWrite>> byRow = byRow(intents);
        List<Receipt> receipts = new ArrayList<>();
        for (int from = 0; from < byRow.size(); from += rows.batchSize()) {
            List<List<ListWrite>> batch = byRow.subList(from, Math.min(byRow.size(), from + rows.batchSize()));
            receipts.addAll(note(plan, sending.send(batch)));
        }
        return receipts;
    }

    /**
     * Settles intents that an earlier run left open, by reading: never by writing again. What cannot be read now stays
     * open.
     *
     * @return a receipt for each
     */
    public List<Receipt> settle(PlanId plan, PlanRows rows) {
        RowEnds ends = new RowEnds(rows);
        return note(
                plan,
                byRow(writes.open(plan)).stream()
                        .flatMap(ofRow ->
                                ends
                                        .ofLost(ofRow, "Kørslen stoppede midt i skrivningen; listen er læst igen.")
                                        .stream())
                        .toList());
    }

    private static List<List<ListWrite>> byRow(List<ListWrite> intents) {
        return List.copyOf(intents.stream()
                .collect(Collectors.groupingBy(intent -> intent.write().key(), LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    private List<Receipt> note(PlanId plan, List<Receipt> receipts) {
        Instant now = clock.instant();
        transactions.executeWithoutResult(tx -> {
            receipts.stream()
                    .filter(receipt -> receipt.state() != State.INTENDED)
                    .forEach(receipt -> writes.settle(receipt.write(), receipt.state(), receipt.note(), now));
            written(receipts)
                    .forEach((run, ofRun) -> agreed.settle(
                            plan,
                            run,
                            ofRun.stream().map(write -> settlement(write, now)).toList(),
                            now));
        });
        return receipts;
    }

    /** What stands in the list now, by the run that meant it. */
    private static Map<Long, List<ListWrite>> written(List<Receipt> receipts) {
        return receipts.stream()
                .filter(receipt -> receipt.state() == State.WRITTEN)
                .map(Receipt::write)
                .collect(Collectors.groupingBy(ListWrite::run, TreeMap::new, Collectors.toList()));
    }

    private static Settlement settlement(ListWrite written, Instant now) {
        return new Settlement(
                written.write().item(),
                written.write().field(),
                written.agreement(),
                written.write().origin(),
                now);
    }
}
