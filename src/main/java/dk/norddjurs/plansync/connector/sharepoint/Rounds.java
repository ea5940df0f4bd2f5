package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.plan.ListKey;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sends rows to the end, one batch after another; usually that is one. */
final class Rounds {
    private final Batch batch;
    private final Patience patience;
    private boolean begun;

    Rounds(Batch batch, Patience patience) {
        this.batch = batch;
        this.patience = patience;
    }

    /**
     * Sends what the rows have, and what they have next once they know their answers.
     *
     * @throws SourceFailed if the first batch as a whole was refused, or never arrived: nothing is written
     */
    void carryOut(List<RowSending> rows) {
        for (List<RowSending> open = open(rows); !open.isEmpty(); open = open(rows)) {
            Map<ListKey, BatchPart> parts = new LinkedHashMap<>();
            open.forEach(row -> parts.put(row.key(), row.next()));
            Map<ListKey, Answered> answers = round(parts);
            open.forEach(row -> Objects.requireNonNull(answers.get(row.key())).tell(row));
        }
    }

    private static List<RowSending> open(List<RowSending> rows) {
        return rows.stream().filter(row -> !row.isDone()).toList();
    }

    private record Answered(BatchPart part, PartAnswer answer) {
        void tell(RowSending row) {
            row.answered(part, answer);
        }
    }

    /** Parts that Graph was too busy for are sent again, at the same version, as long as patience lasts. */
    private Map<ListKey, Answered> round(Map<ListKey, BatchPart> parts) {
        Map<ListKey, Answered> answers = new LinkedHashMap<>();
        parts.forEach((key, part) -> answers.put(key, new Answered(part, PartAnswer.lost(""))));
        List<BatchPart> left = List.copyOf(parts.values());
        Duration asked;
        do {
            Map<BatchPart, PartAnswer> now = send(left);
            now.forEach((part, answer) -> answers.put(part.key(), new Answered(part, answer)));
            left = busy(now);
            asked = now.values().stream().map(PartAnswer::asked).reduce(Duration.ZERO, RetryAfter::longest);
        } while (!left.isEmpty() && patience.waitFor(asked));
        return answers;
    }

    /** Rows may be written already: what happens to the rest must not hide that, so their last answer stands. */
    private Map<BatchPart, PartAnswer> send(List<BatchPart> parts) {
        try {
            return batch.send(parts);
        } catch (SourceFailed e) {
            if (!begun) {
                throw e;
            }
            return Map.of();
        } finally {
            begun = true;
        }
    }

    private static List<BatchPart> busy(Map<BatchPart, PartAnswer> answers) {
        return answers.entrySet().stream()
                .filter(entry -> entry.getValue().isToBeRepeated())
                .map(entry -> entry.getValue().isDoubtful() ? entry.getKey().inDoubt() : entry.getKey())
                .toList();
    }
}
