package dk.norddjurs.plansync.connector.sharepoint;

import com.microsoft.kiota.RequestInformation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Reads a collection of Graph's page by page. */
final class Pages {
    private Pages() {}

    /**
     * Everything of the collection, or nothing.
     *
     * @param next    the request of a following page, at the address that Graph gave
     * @param without Danish half-sentence for a page that has no values
     * @throws dk.norddjurs.plansync.connector.SourceFailed if a page cannot be read
     */
    static List<JsonNode> all(
            GraphAccess graph,
            Supplier<RequestInformation> first,
            Function<String, RequestInformation> next,
            String without) {
        List<JsonNode> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Supplier<RequestInformation> request = first;
        while (true) {
            GraphAnswer answer = graph.get(request);
            JsonNode page = answer.object();
            if (!page.path("value").isArray()) {
                throw GraphFault.strange(answer, without);
            }
            all.addAll(page.path("value").values());
            String link = page.path("@odata.nextLink").asString("");
            if (link.isEmpty()) {
                return all;
            }
            if (!seen.add(link)) {
                throw GraphFault.strange(answer, "henviser i ring");
            }
            request = () -> next.apply(link);
        }
    }
}
