package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.connector.PlanWriter;
import dk.norddjurs.plansync.connector.ReadMark;
import dk.norddjurs.plansync.connector.RowWrite;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.connector.WriteResult;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes rows in batches of Graph, each row against the version it was decided on. */
final class GraphPlanWriter implements PlanWriter {
    private final GraphAccess graph;
    private final ListColumns columns;
    private final CellReader reader;
    private final CellWriter writer;

    /** @param zone the time zone of the site */
    GraphPlanWriter(GraphAccess graph, ZoneId zone) {
        this.graph = graph;
        this.columns = new ListColumns(graph);
        this.reader = new CellReader(zone);
        this.writer = new CellWriter(zone);
    }

    @Override
    public int batchSize() {
        return Batch.LARGEST;
    }

    @Override
    public Map<ListKey, WriteResult> write(PlanSettings plan, ReadMark mark, List<RowWrite> writes) {
        if (writes.size() > Batch.LARGEST) {
            throw new IllegalArgumentException(writes.size() + " rows are more than a batch takes");
        }
        Map<ListKey, WriteResult> results = new LinkedHashMap<>();
        List<BatchPart> parts = parts(remembered(plan, mark), writes, results);
        if (!parts.isEmpty()) {
            send(new Batch(graph, new ListRequests(graph, plan.list())), parts, results);
        }
        return results;
    }

    /** A row that its columns cannot hold is refused here and costs no other row. */
    private List<BatchPart> parts(Matching matching, List<RowWrite> writes, Map<ListKey, WriteResult> results) {
        List<BatchPart> parts = new ArrayList<>();
        for (RowWrite write : writes) {
            try {
                parts.add(new BatchPart(write.key(), write.version(), writer.write(matching, write.values()), false));
            } catch (UnwritableCell e) {
                results.put(
                        write.key(),
                        new WriteResult.Refused(400, "Række " + write.key() + ": " + e.getMessage(), false));
            }
        }
        return parts;
    }

    /** Parts that Graph was too busy for are sent again, at the same version, as long as patience lasts. */
    private void send(Batch batch, List<BatchPart> parts, Map<ListKey, WriteResult> results) {
        Patience patience = graph.patience();
        List<BatchPart> left = parts;
        Duration asked;
        do {
            Map<BatchPart, PartAnswer> answers = left == parts ? batch.send(left) : again(batch, left);
            answers.forEach((part, answer) -> results.put(part.key(), answer.result(part)));
            left = busy(answers);
            asked = answers.values().stream().map(PartAnswer::asked).reduce(Duration.ZERO, RetryAfter::longest);
        } while (!left.isEmpty() && patience.waitFor(asked));
    }

    /** Rows may be written already: what happens to the rest must not hide that, so their last answer stands. */
    private static Map<BatchPart, PartAnswer> again(Batch batch, List<BatchPart> parts) {
        try {
            return batch.send(parts);
        } catch (SourceFailed e) {
            return Map.of();
        }
    }

    private static List<BatchPart> busy(Map<BatchPart, PartAnswer> answers) {
        return answers.entrySet().stream()
                .filter(entry -> entry.getValue().isToBeRepeated())
                .map(entry -> entry.getValue().isDoubtful() ? entry.getKey().inDoubt() : entry.getKey())
                .toList();
    }

    @Override
    public Optional<ListRow> readRow(PlanSettings plan, ReadMark mark, ListKey key) {
        Matching matching = remembered(plan, mark);
        if (!columns.match(plan).equals(matching)) {
            throw changed(plan);
        }
        GraphAnswer answer = graph.get(() -> new ListRequests(graph, plan.list()).row(key, matching));
        if (answer.status() == 404) {
            return Optional.empty();
        }
        return Optional.of(new RowReader(reader, matching).read(answer.object()));
    }

    private static Matching remembered(PlanSettings plan, ReadMark mark) {
        return Matching.rememberedIn(mark)
                .filter(matching -> matching.isFor(plan))
                .orElseThrow(() -> changed(plan));
    }

    private static SourceFailed changed(PlanSettings plan) {
        return GraphFault.failed("Kolonnerne i listen for plan " + plan.id()
                + ", eller felterne i planens fil, er ændret siden sidste læsning. Læs listen igen, før der skrives.");
    }
}
