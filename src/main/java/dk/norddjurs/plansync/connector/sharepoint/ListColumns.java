package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.settings.PlanSettings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Reads the columns of lists and matches them to the fields of plans; what was read is kept until the next reading. */
final class ListColumns {
    private final GraphAccess graph;
    private final Map<PlanSettings.ListLocation, List<ListColumn>> read = new ConcurrentHashMap<>();

    ListColumns(GraphAccess graph) {
        this.graph = graph;
    }

    /**
     * The matching as the list stands now.
     *
     * @throws dk.norddjurs.plansync.connector.SourceFailed if the list cannot be reached or a field has no fitting column
     */
    Matching match(PlanSettings plan) {
        return ColumnMatching.match(plan, readNow(plan));
    }

    /**
     * Why the fields have no fitting columns as the list stands now, each in a sentence; empty if all have.
     *
     * @throws dk.norddjurs.plansync.connector.SourceFailed if the list cannot be reached
     */
    List<String> faults(PlanSettings plan) {
        return ColumnMatching.faults(plan, readNow(plan));
    }

    /** The columns as they were last read; they are read now if nobody has since they were forgotten. */
    List<ListColumn> known(PlanSettings plan) {
        List<ListColumn> known = read.get(plan.list());
        return known == null ? readNow(plan) : known;
    }

    /** The matching by the columns as they were last read. */
    Matching matchKnown(PlanSettings plan) {
        return ColumnMatching.match(plan, known(plan));
    }

    /** What was read is old now. */
    void forget(PlanSettings plan) {
        read.remove(plan.list());
    }

    private List<ListColumn> readNow(PlanSettings plan) {
        List<ListColumn> columns = definitions(new ListRequests(graph, plan.list())).stream()
                .map(ListColumn::of)
                .toList();
        read.put(plan.list(), columns);
        return columns;
    }

    /** The columns as Graph describes them now. */
    List<JsonNode> definitions(ListRequests requests) {
        return new Pages(graph, requests::page).all(requests::columns, "uden listens kolonner");
    }
}
