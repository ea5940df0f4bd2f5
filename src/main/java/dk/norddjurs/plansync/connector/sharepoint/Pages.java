package dk.norddjurs.plansync.connector.sharepoint;

import com.microsoft.kiota.RequestInformation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Follows the pages of a collection to its end. */
final class Pages {
    private final GraphAccess graph;
    private final Function<String, RequestInformation> page;

    /** @param page the request for the page at an address that Graph gave */
    Pages(GraphAccess graph, Function<String, RequestInformation> page) {
        this.graph = graph;
        this.page = page;
    }

    /**
     * Everything that the collection holds.
     *
     * @param what what is missing in an answer that is none, as a Danish half-sentence
     * @throws dk.norddjurs.plansync.connector.SourceFailed if one page cannot be had
     */
    List<JsonNode> all(Supplier<RequestInformation> first, String what) {
        List<JsonNode> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Supplier<RequestInformation> next = first;
        while (true) {
            GraphAnswer answer = graph.get(next);
            JsonNode body = answer.object();
            if (!body.path("value").isArray()) {
                throw GraphFault.strange(answer, what);
            }
            all.addAll(body.path("value").values());
            String link = body.path("@odata.nextLink").asString("");
            if (link.isEmpty()) {
                return all;
            }
            if (!seen.add(link)) {
                throw GraphFault.strange(answer, "henviser i ring");
            }
            next = () -> page.apply(link);
        }
    }
}
