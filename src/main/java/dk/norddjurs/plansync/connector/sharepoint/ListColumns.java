package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.settings.PlanSettings;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the columns of a list and matches them to the plan's fields. */
final class ListColumns {
    private final GraphAccess graph;

    ListColumns(GraphAccess graph) {
        this.graph = graph;
    }

    /**
     * The matching as the list stands now.
     *
     * @throws dk.norddjurs.plansync.connector.SourceFailed if the list cannot be reached or a field has no fitting column
     */
    Matching match(PlanSettings plan) {
        return ColumnMatching.match(plan, columns(new ListRequests(graph, plan.list())));
    }

    private List<ListColumn> columns(ListRequests requests) {
        return definitions(requests).stream().map(ListColumn::of).toList();
    }

    /** The columns as Graph describes them. */
    List<JsonNode> definitions(ListRequests requests) {
        return Pages.all(graph, requests::columns, requests::page, "uden listens kolonner");
    }
}
