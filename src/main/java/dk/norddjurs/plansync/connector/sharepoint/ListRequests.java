package dk.norddjurs.plansync.connector.sharepoint;

import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.graph.sites.item.lists.item.ListItemRequestBuilder;
import com.microsoft.graph.sites.item.lists.item.items.delta.DeltaRequestBuilder;
import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.RequestInformation;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.io.ByteArrayInputStream;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;

/** The requests that concern one list, made by the SDK's builders. */
final class ListRequests {
    private final GraphServiceClient client;
    private final SharePointSettings settings;
    private final ListItemRequestBuilder list;

    /** @throws dk.norddjurs.plansync.connector.SourceFailed if the plan has no list yet */
    ListRequests(GraphAccess graph, PlanSettings.ListLocation location) {
        if (!location.isMade()) {
            throw GraphFault.failed(
                    "Planen har endnu ingen liste: planens fil siger kun, hvilket site den skal ligge på."
                            + " Lav den med: plansync list create, og skriv dens id i planens fil (list: list).");
        }
        this.client = graph.client();
        this.settings = graph.settings();
        this.list = client.sites().bySiteId(location.site()).lists().byListId(location.list());
    }

    /** The list itself. */
    RequestInformation list() {
        return list.toGetRequestInformation();
    }

    RequestInformation columns() {
        return list.columns().toGetRequestInformation();
    }

    /** A following page, at the address that Graph gave. */
    RequestInformation page(String link) {
        return new DeltaRequestBuilder(link, client.getRequestAdapter()).toGetRequestInformation();
    }

    /**
     * The first page of everything.
     *
     * @throws dk.norddjurs.plansync.connector.SourceFailed in a national cloud, which has no delta
     */
    RequestInformation everything(Matching matching) {
        refuseNational();
        return list.items().delta().toGetRequestInformation(request -> {
            if (request.queryParameters != null) {
                request.queryParameters.expand = new String[] {matching.expansion()};
                request.queryParameters.top = settings.pageSize();
            }
        });
    }

    /**
     * A page without rows, which tells only from where a reading would go on later.
     *
     * @throws dk.norddjurs.plansync.connector.SourceFailed in a national cloud, which has no delta
     */
    RequestInformation latest() {
        refuseNational();
        return page(address(list.items().delta().toGetRequestInformation()) + "?token=latest");
    }

    private void refuseNational() {
        if (settings.cloud().isNational()) {
            throw GraphFault.noDelta(settings);
        }
    }

    RequestInformation row(ListKey key, Matching matching) {
        return list.items().byListItemId(key.value()).toGetRequestInformation(request -> {
            if (request.queryParameters != null) {
                request.queryParameters.expand = new String[] {matching.expansion()};
            }
        });
    }

    RequestInformation batch(byte[] body) {
        Map<String, Object> base =
                new HashMap<>(Map.of("baseurl", settings.baseUrl().toString()));
        RequestInformation request = new RequestInformation(HttpMethod.POST, "{+baseurl}/$batch", base);
        request.setStreamContent(new ByteArrayInputStream(body), "application/json");
        return request;
    }

    /** The address of a row's fields for a part of a batch, which is relative to the base URL. */
    String fieldsOf(ListKey key) {
        return relative(list.items().byListItemId(key.value()).fields().toGetRequestInformation());
    }

    /** The address of a row's last versions with their fields, for a part of a batch. */
    String versionsOf(ListKey key, int atMost) {
        return relative(list.items().byListItemId(key.value()).versions().toGetRequestInformation(request -> {
            if (request.queryParameters != null) {
                request.queryParameters.expand = new String[] {"fields"};
                request.queryParameters.top = atMost;
            }
        }));
    }

    /** The address of all rows for a part of a batch. */
    String rows() {
        return relative(list.items().toGetRequestInformation());
    }

    private String relative(RequestInformation request) {
        return address(request).substring(settings.baseUrl().toString().length());
    }

    private String address(RequestInformation request) {
        request.pathParameters.put("baseurl", settings.baseUrl().toString());
        try {
            return request.getUri().toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no address for " + request.urlTemplate, e);
        }
    }
}
