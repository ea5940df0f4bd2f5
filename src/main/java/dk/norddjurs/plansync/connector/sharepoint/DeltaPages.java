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

    /** What has changed since the link was given, or nothing if that can only be told by reading everything anew. */
    Optional<Delta> since(String link) {
        return follow(() -> requests.page(link)) instanceof Way.Whole whole
                ? Optional.of(whole.delta())
                : Optional.empty();
    }

    /** Everything. A list that wants to be read anew in the middle is read anew once. */
    Delta everything(Matching matching) {
        Supplier<RequestInformation> first = () -> requests.everything(matching);
        Way way = follow(first);
        if (way instanceof Way.Gone) {
            way = follow(first);
        }
        if (way instanceof Way.Whole whole) {
            return whole.delta();
        }
        throw way instanceof Way.ErrorRow row
                ? GraphFault.strange(row.page(), "en af rækkerne er en fejl i stedet for en række")
                : GraphFault.failed(
                        "SharePoint bad to gange om at få listen læst forfra (410). Intet er læst; prøv igen"
                                + " senere.");
    }

    /** How following the pages ended. */
    private sealed interface Way {
        record Whole(Delta delta) implements Way {}

        /** The list wants to be read anew. */
        record Gone() implements Way {}

        /** A page tells of an error instead of a row, as after a deletion: which row it was, only a full reading shows. */
        record ErrorRow(GraphAnswer page) implements Way {}
    }

    private Way follow(Supplier<RequestInformation> first) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        Supplier<RequestInformation> next = first;
        while (true) {
            GraphAnswer answer = graph.get(next);
            if (answer.status() == GONE) {
                return new Way.Gone();
            }
            JsonNode page = answer.object();
            if (!gathered(answer, page, items)) {
                return new Way.ErrorRow(answer);
            }
            String link = page.path("@odata.nextLink").asString("");
            if (link.isEmpty()) {
                return new Way.Whole(new Delta(items, deltaLink(answer, page)));
            }
            if (!seen.add(link)) {
                throw GraphFault.strange(answer, "siderne henviser i ring");
            }
            next = () -> requests.page(link);
        }
    }

    /** Whether every row is one. */
    private static boolean gathered(GraphAnswer answer, JsonNode page, Map<String, JsonNode> items) {
        if (!page.path("value").isArray()) {
            throw GraphFault.strange(answer, "siden har ingen rækker, heller ikke et tomt sæt");
        }
        for (JsonNode item : page.path("value").values()) {
            String id = item.path("id").asString("");
            if (item.has("error") || id.isEmpty()) {
                return false;
            }
            items.remove(id);
            items.put(id, item);
        }
        return true;
    }

    private static String deltaLink(GraphAnswer answer, JsonNode page) {
        String link = page.path("@odata.deltaLink").asString("");
        if (link.isEmpty()) {
            throw GraphFault.strange(answer, "den sidste side siger ikke, hvor næste læsning skal begynde");
        }
        return link;
    }
}
