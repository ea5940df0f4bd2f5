package dk.norddjurs.plansync.connector.sharepoint;

import com.microsoft.kiota.RequestInformation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Follows the pages of an enumeration to its end. Either every page is read whole, or nothing is. */
final class DeltaPages {
    private static final int GONE = 410;

    private final GraphAccess graph;
    private final ListRequests requests;

    DeltaPages(GraphAccess graph, ListRequests requests) {
        this.graph = graph;
        this.requests = requests;
    }

    /**
     * What an enumeration brought.
     *
     * @param items     by id, each as it was last told, deleted ones too
     * @param deltaLink where to go on next time
     */
    record Delta(Map<String, JsonNode> items, String deltaLink) {}

    /** What has changed since the link was given, or nothing if the list wants to be read anew. */
    Optional<Delta> since(String link) {
        return follow(() -> requests.page(link));
    }

    /** Everything. A list that wants to be read anew in the middle is read anew once. */
    Delta everything(Matching matching) {
        Supplier<RequestInformation> first = () -> requests.everything(matching);
        return follow(first)
                .or(() -> follow(first))
                .orElseThrow(
                        () -> GraphFault.failed("SharePoint bad to gange om at få listen læst forfra (410). Intet er"
                                + " læst; prøv igen senere."));
    }

    private Optional<Delta> follow(Supplier<RequestInformation> first) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        Supplier<RequestInformation> next = first;
        while (true) {
            GraphAnswer answer = graph.get(next);
            if (answer.status() == GONE) {
                return Optional.empty();
            }
            JsonNode page = answer.object();
            gather(answer, page, items);
            String link = page.path("@odata.nextLink").asString("");
            if (link.isEmpty()) {
                return Optional.of(new Delta(items, deltaLink(answer, page)));
            }
            if (!seen.add(link)) {
                throw GraphFault.strange(answer, "siderne henviser i ring");
            }
            next = () -> requests.page(link);
        }
    }

    private static void gather(GraphAnswer answer, JsonNode page, Map<String, JsonNode> items) {
        if (!page.path("value").isArray()) {
            throw GraphFault.strange(answer, "siden har ingen rækker, heller ikke et tomt sæt");
        }
        for (JsonNode item : page.path("value").values()) {
            String id = item.path("id").asString("");
            if (item.has("error") || id.isEmpty()) {
                throw GraphFault.strange(answer, "en af rækkerne er en fejl i stedet for en række");
            }
            items.remove(id);
            items.put(id, item);
        }
    }

    private static String deltaLink(GraphAnswer answer, JsonNode page) {
        String link = page.path("@odata.deltaLink").asString("");
        if (link.isEmpty()) {
            throw GraphFault.strange(answer, "den sidste side siger ikke, hvor næste læsning skal begynde");
        }
        return link;
    }
}
