package dk.norddjurs.plansync.connector.sharepoint;

import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.graph.sites.item.lists.ListsRequestBuilder;
import com.microsoft.graph.sites.item.lists.item.items.delta.DeltaRequestBuilder;
import com.microsoft.kiota.RequestInformation;

/** The requests that tell the names of the rows that a site's lists point into. */
final class DirectoryRequests {
    private static final int PAGE = 999;

    private final GraphServiceClient client;
    private final ListsRequestBuilder lists;

    DirectoryRequests(GraphAccess graph, String site) {
        this.client = graph.client();
        this.lists = client.sites().bySiteId(site).lists();
    }

    /** The site's lists: the hidden ones are only told of where {@code system} is asked for. */
    RequestInformation lists() {
        return lists.toGetRequestInformation(request -> {
            if (request.queryParameters != null) {
                request.queryParameters.select = new String[] {"id", "name", "list", "system"};
            }
        });
    }

    /** The rows of a list with these columns. */
    RequestInformation rows(String list, String... columns) {
        return lists.byListId(list).items().toGetRequestInformation(request -> {
            if (request.queryParameters != null) {
                request.queryParameters.expand = new String[] {"fields(select=" + String.join(",", columns) + ")"};
                request.queryParameters.top = PAGE;
            }
        });
    }

    /** A following page, at the address that Graph gave. */
    RequestInformation page(String link) {
        return new DeltaRequestBuilder(link, client.getRequestAdapter()).toGetRequestInformation();
    }
}
