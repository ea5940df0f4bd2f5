package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.connector.PlanWriter;
import dk.norddjurs.plansync.connector.ReadMark;
import dk.norddjurs.plansync.connector.RowWrite;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.connector.WriteResult;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes rows in batches of Graph, each row against the version it was decided on. */
final class GraphPlanWriter implements PlanWriter {
    private static final int GONE = 404;

    private final GraphAccess graph;
    private final ListColumns columns;
    private final Directories directories;
    private final ZoneId zone;

    /** @param zone the time zone of the site */
    GraphPlanWriter(GraphAccess graph, ListColumns columns, Directories directories, ZoneId zone) {
        this.graph = graph;
        this.columns = columns;
        this.directories = directories;
        this.zone = zone;
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
        return graph.on(plan.id(), () -> send(plan, prepare(plan, remembered(plan, mark), writes)));
    }

    private Map<ListKey, WriteResult> send(PlanSettings plan, List<RowSending> rows) {
        new Rounds(new Batch(graph, new ListRequests(graph, plan.list())), graph.patience()).carryOut(rows);
        Map<ListKey, WriteResult> results = new LinkedHashMap<>();
        rows.forEach(row -> results.put(row.key(), row.result()));
        return results;
    }

    private List<RowSending> prepare(PlanSettings plan, Matching matching, List<RowWrite> writes) {
        if (writes.isEmpty()) {
            return List.of();
        }
        CellWriter cells = new CellWriter(zone, References.forWriting(directories, matching.site()));
        RowWriter writer = new RowWriter(cells, matching, columns.known(plan));
        return writes.stream().map(writer::prepare).toList();
    }

    @Override
    public Optional<ListRow> readRow(PlanSettings plan, ReadMark mark, ListKey key) {
        Matching matching = remembered(plan, mark);
        if (!columns.match(plan).equals(matching)) {
            throw changed(plan);
        }
        return graph.on(plan.id(), () -> row(plan, matching, key)).map(row -> {
            CellReader cells = new CellReader(zone, References.forReading(directories, matching.site()));
            return new RowReader(cells, matching).read(row.object());
        });
    }

    /** A site that we may no longer see says 404 too: a row is gone if it is so twice, and its list is there in between. */
    private Optional<GraphAnswer> row(PlanSettings plan, Matching matching, ListKey key) {
        ListRequests requests = new ListRequests(graph, plan.list());
        GraphAnswer answer = graph.get(() -> requests.row(key, matching));
        if (answer.status() == GONE) {
            columns.match(plan);
            answer = graph.get(() -> requests.row(key, matching));
        }
        return Optional.of(answer).filter(row -> row.status() != GONE);
    }

    /** @throws SourceFailed if the mark was made under other columns or fields */
    static Matching remembered(PlanSettings plan, ReadMark mark) {
        return Matching.rememberedIn(mark)
                .filter(matching -> matching.isFor(plan))
                .orElseThrow(() -> changed(plan));
    }

    private static SourceFailed changed(PlanSettings plan) {
        return GraphFault.failed("Kolonnerne i listen for plan " + plan.id()
                + ", eller felterne i planens fil, er ændret siden sidste læsning. Læs listen igen, før der skrives.");
    }
}
