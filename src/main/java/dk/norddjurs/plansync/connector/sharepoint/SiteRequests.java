package dk.norddjurs.plansync.connector.sharepoint;

import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.graph.sites.item.SiteItemRequestBuilder;
import com.microsoft.graph.sites.item.lists.item.ListItemRequestBuilder;
import com.microsoft.graph.sites.item.lists.item.items.delta.DeltaRequestBuilder;
import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.RequestInformation;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.io.ByteArrayInputStream;
import tools.jackson.databind.JsonNode;

/** The requests that concern a site and the making of its lists. */
final class SiteRequests {
    private final GraphServiceClient client;
    private final String id;
    private final SiteItemRequestBuilder site;

    SiteRequests(GraphAccess graph, String site) {
        this.id = site;
        this.client = graph.client();
        this.site = client.sites().bySiteId(site);
    }

    /** The site's id. */
    String id() {
        return id;
    }

    /** The requests of one of its lists. */
    ListRequests of(String list, GraphAccess graph) {
        return new ListRequests(graph, new PlanSettings.ListLocation(id, list));
    }

    RequestInformation site() {
        return site.toGetRequestInformation();
    }

    RequestInformation lists() {
        return site.lists().toGetRequestInformation();
    }

    /** A following page, at the address that Graph gave. */
    RequestInformation page(String link) {
        return new DeltaRequestBuilder(link, client.getRequestAdapter()).toGetRequestInformation();
    }

    RequestInformation newList(JsonNode definition) {
        return with(HttpMethod.POST, site.lists().toGetRequestInformation(), definition);
    }

    RequestInformation newColumn(String list, JsonNode definition) {
        return with(HttpMethod.POST, of(list).columns().toGetRequestInformation(), definition);
    }

    RequestInformation changedColumn(String list, String column, JsonNode change) {
        return with(
                HttpMethod.PATCH,
                of(list).columns().byColumnDefinitionId(column).toGetRequestInformation(),
                change);
    }

    private ListItemRequestBuilder of(String list) {
        return site.lists().byListId(list);
    }

    private static RequestInformation with(HttpMethod method, RequestInformation request, JsonNode body) {
        request.httpMethod = method;
        request.setStreamContent(new ByteArrayInputStream(Json.MAPPER.writeValueAsBytes(body)), "application/json");
        return request;
    }
}
