package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.SourceFailed;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends rows that are to be made, one batch after another until all know how they ended; usually that is one. */
final class NewRows {
    private final Batch batch;
    private final Patience patience;
    private boolean begun;

    NewRows(Batch batch, Patience patience) {
        this.batch = batch;
        this.patience = patience;
    }

    /** @throws SourceFailed if the first batch as a whole was refused, or never arrived: nothing is made */
    void carryOut(List<NewRow> rows) {
        for (List<NewRow> open = open(rows); !open.isEmpty(); open = open(rows)) {
            Map<NewRowPart, NewRow> parts = new LinkedHashMap<>();
            open.forEach(row -> parts.put(row.next(), row));
            round(List.copyOf(parts.keySet())).forEach((part, answer) -> answeredTo(parts, part, answer));
        }
    }

    private static void answeredTo(Map<NewRowPart, NewRow> parts, NewRowPart part, PartAnswer answer) {
        NewRow row = parts.get(part);
        if (row != null) {
            row.answered(answer);
        }
    }

    private static List<NewRow> open(List<NewRow> rows) {
        return rows.stream().filter(row -> !row.isDone()).toList();
    }

    /** Only what was certainly not carried out is sent again, as long as patience lasts. */
    private Map<NewRowPart, PartAnswer> round(List<NewRowPart> parts) {
        Map<NewRowPart, PartAnswer> answers = new LinkedHashMap<>();
        List<NewRowPart> left = parts;
        Duration asked;
        do {
            Map<NewRowPart, PartAnswer> now = send(left, answers);
            answers.putAll(now);
            left = now.entrySet().stream()
                    .filter(entry -> entry.getValue().isPutOff())
                    .map(Map.Entry::getKey)
                    .toList();
            asked = now.values().stream().map(PartAnswer::asked).reduce(Duration.ZERO, RetryAfter::longest);
        } while (!left.isEmpty() && patience.waitFor(asked));
        return answers;
    }

    /** Rows may be made already: what happens to the rest must not hide that, so what they were told before stands. */
    private Map<NewRowPart, PartAnswer> send(List<NewRowPart> parts, Map<NewRowPart, PartAnswer> known) {
        try {
            return batch.send(parts);
        } catch (SourceFailed e) {
            if (!begun) {
                throw e;
            }
            Map<NewRowPart, PartAnswer> stand = new LinkedHashMap<>();
            parts.forEach(part -> stand.put(part, known.getOrDefault(part, PartAnswer.lost(""))));
            return stand;
        } finally {
            begun = true;
        }
    }
}
