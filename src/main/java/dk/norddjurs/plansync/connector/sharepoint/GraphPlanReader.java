package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.EditedRow;
import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.connector.PlanReader;
import dk.norddjurs.plansync.connector.ReadMark;
import dk.norddjurs.plansync.plan.Edit;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the plan's list by Graph's delta. A night in which nothing has changed costs one request; whenever a row is read,
 * the columns are looked up first, for a column that somebody has renamed or removed would else read as emptied.
 */
final class GraphPlanReader implements PlanReader {
    private static final String FOLDER = "0x0120";

    private final GraphAccess graph;
    private final ListColumns columns;
    private final Directories directories;
    private final ZoneId zone;

    /** @param zone the time zone of the site */
    GraphPlanReader(GraphAccess graph, ListColumns columns, Directories directories, ZoneId zone) {
        this.graph = graph;
        this.columns = columns;
        this.directories = directories;
        this.zone = zone;
    }

    @Override
    public ListChanges read(PlanSettings plan, @Nullable ReadMark mark) {
        columns.forget(plan);
        return graph.on(plan.id(), () -> changes(plan, mark));
    }

    @Override
    public ListChanges readBack(PlanSettings plan, ReadMark mark) {
        return graph.on(plan.id(), () -> changes(plan, mark));
    }

    private ListChanges changes(PlanSettings plan, @Nullable ReadMark mark) {
        Optional<Matching> known =
                mark == null ? Optional.empty() : Matching.rememberedIn(mark).filter(m -> m.isFor(plan));
        if (mark == null || known.isEmpty() || !isOurs(mark.deltaLink())) {
            return everything(plan, columns.match(plan));
        }
        Optional<DeltaPages.Delta> delta = pages(plan).since(mark.deltaLink());
        if (delta.isEmpty()) {
            return everything(plan, columns.match(plan));
        }
        return changes(plan, known.get(), delta.get());
    }

    @Override
    public void check(PlanSettings plan) {
        Matching matching = columns.match(plan);
        GraphAnswer answer = graph.get(() -> new ListRequests(graph, plan.list()).everything(matching));
        answer.object();
        matching.columns().stream()
                .map(MatchedColumn::target)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(target -> directories.of(matching.site(), target, directories.now()));
    }

    @Override
    public Map<ListKey, Map<Field, Edit>> editors(PlanSettings plan, ReadMark mark, List<EditedRow> rows) {
        Matching matching = GraphPlanWriter.remembered(plan, mark);
        Batch batch = new Batch(graph, new ListRequests(graph, plan.list()));
        List<EditedRow> asked =
                rows.subList(0, Math.min(rows.size(), graph.settings().editorsAtMost()));
        return graph.on(plan.id(), () -> new RowEditors(batch, new CellHistory(matching)).of(asked));
    }

    private ListChanges changes(PlanSettings plan, Matching known, DeltaPages.Delta delta) {
        if (delta.items().isEmpty()) {
            return new ListChanges(
                    false, List.of(), List.of(), new ReadMark(delta.deltaLink(), known.asText()), List.of());
        }
        Matching now = columns.matchKnown(plan);
        return now.equals(known) ? changes(false, now, delta) : everything(plan, now);
    }

    private ListChanges everything(PlanSettings plan, Matching matching) {
        return changes(true, matching, pages(plan).everything(matching));
    }

    private ListChanges changes(boolean complete, Matching matching, DeltaPages.Delta delta) {
        CellReader cells = new CellReader(zone, References.forReading(directories, matching.site()));
        RowReader reader = new RowReader(cells, matching);
        List<ListRow> rows = new ArrayList<>();
        List<ListKey> removed = new ArrayList<>();
        delta.items().forEach((id, item) -> {
            if (item.has("deleted")) {
                removed.add(new ListKey(id));
            } else if (!isFolder(item)) {
                rows.add(reader.read(item));
            }
        });
        return new ListChanges(
                complete,
                rows,
                complete ? List.of() : removed,
                new ReadMark(delta.deltaLink(), matching.asText()),
                reader.problems());
    }

    private DeltaPages pages(PlanSettings plan) {
        return new DeltaPages(graph, new ListRequests(graph, plan.list()));
    }

    /** A link of another Graph, such as that of a test, is not gone on from. */
    private boolean isOurs(String link) {
        try {
            return graph.settings().isOurs(URI.create(link));
        } catch (IllegalArgumentException | NullPointerException e) {
            return false;
        }
    }

    private static boolean isFolder(JsonNode item) {
        return item.path("contentType").path("id").asString("").startsWith(FOLDER);
    }
}
