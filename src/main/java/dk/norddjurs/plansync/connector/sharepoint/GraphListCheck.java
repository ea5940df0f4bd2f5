package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.PlanListCheck;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.util.List;

/** Asks Graph four cheap questions about a list, and Entra ID for a token. */
final class GraphListCheck implements PlanListCheck {
    private final GraphAccess graph;
    private final ListColumns columns;
    private final Directories directories;

    GraphListCheck(GraphAccess graph, ListColumns columns, Directories directories) {
        this.graph = graph;
        this.columns = columns;
        this.directories = directories;
    }

    @Override
    public List<Finding> examine(PlanSettings plan) {
        return new Examination(graph, columns, directories, plan).carryOut();
    }
}
