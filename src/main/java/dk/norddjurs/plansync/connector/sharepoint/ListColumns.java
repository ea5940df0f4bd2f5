package dk.norddjurs.plansync.connector.sharepoint;

import com.microsoft.kiota.RequestInformation;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
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
        List<ListColumn> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Supplier<RequestInformation> next = requests::columns;
        while (true) {
            GraphAnswer answer = graph.get(next);
            JsonNode page = answer.object();
            if (!page.path("value").isArray()) {
                throw GraphFault.strange(answer, "uden listens kolonner");
            }
            page.path("value").values().forEach(column -> columns.add(ListColumn.of(column)));
            String link = page.path("@odata.nextLink").asString("");
            if (link.isEmpty()) {
                return columns;
            }
            if (!seen.add(link)) {
                throw GraphFault.strange(answer, "henviser i ring");
            }
            next = () -> requests.page(link);
        }
    }
}
