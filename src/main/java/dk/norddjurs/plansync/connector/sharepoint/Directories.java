package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.SourceFailed;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The names behind the ids of person and lookup columns, read a whole list at a time and kept in memory. A person is
 * called by name and mail address, for two people may bear one name: {@code Anne Holm <anho@norddjurs.dk>}.
 */
final class Directories {
    private static final String USER_LIST = "userInformation";
    private static final String USER_LIST_ADDRESS = "users";

    private final GraphAccess graph;
    private final Clock clock;
    private final Map<Place, Kept> kept = new ConcurrentHashMap<>();
    private final Map<String, String> userLists = new ConcurrentHashMap<>();

    Directories(GraphAccess graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    private record Place(String site, Target target) {}

    private record Kept(Directory directory, Instant at) {}

    Instant now() {
        return clock.instant();
    }

    /**
     * The names of a list's rows.
     *
     * @param site     the site that the list belongs to
     * @param notOlder when they must have been read, at the earliest
     * @throws SourceFailed if they are older and cannot be read now
     */
    Directory of(String site, Target target, Instant notOlder) {
        Place place = new Place(site, target);
        Kept known = kept.get(place);
        if (known != null && !known.at().isBefore(notOlder)) {
            return known.directory();
        }
        Kept now = new Kept(read(site, target), now());
        kept.put(place, now);
        return now.directory();
    }

    private Directory read(String site, Target target) {
        try {
            DirectoryRequests requests = new DirectoryRequests(graph, site);
            return target.list() == null
                    ? names(requests, userList(requests, site), Directories::person, "Title", "EMail")
                    : names(requests, target.list(), row -> text(row, target.column()), target.column());
        } catch (SourceFailed e) {
            throw GraphFault.failed(
                    (target.isUsers() ? "Sitets brugerliste" : "Listen, som en opslagskolonne viser til,")
                            + " kan ikke læses, så navnene er ukendte. " + e.getMessage());
        }
    }

    private Directory names(
            DirectoryRequests requests, String list, Function<JsonNode, String> name, String... columns) {
        Map<Long, String> names = new HashMap<>();
        for (JsonNode row : rows(requests, list, columns)) {
            String called = name.apply(row.path("fields"));
            if (!called.isEmpty()) {
                names.put(row.path("id").asLong(0), called);
            }
        }
        return new Directory(names);
    }

    private List<JsonNode> rows(DirectoryRequests requests, String list, String... columns) {
        return new Pages(graph, requests::page).all(() -> requests.rows(list, columns), "uden listens rækker");
    }

    /** The list's title is in the site's language, so that it is known by its template and its address. */
    private String userList(DirectoryRequests requests, String site) {
        String known = userLists.get(site);
        return known != null
                ? known
                : new Pages(graph, requests::page)
                        .all(requests::lists, "uden sitets lister").stream()
                                .filter(Directories::holdsUsers)
                                .map(list -> list.path("id").asString(""))
                                .findFirst()
                                .map(id -> {
                                    userLists.put(site, id);
                                    return id;
                                })
                                .orElseThrow(() -> GraphFault.failed(
                                        "Den er ikke blandt sitets lister: giv programmet adgang til hele sitet, eller"
                                                + " tag felter af typen person ud af planens fil."));
    }

    private static boolean holdsUsers(JsonNode list) {
        return USER_LIST.equals(list.path("list").path("template").asString(""))
                || list.has("system")
                        && USER_LIST_ADDRESS.equals(list.path("name").asString(""));
    }

    private static String person(JsonNode row) {
        String name = text(row, "Title");
        String mail = text(row, "EMail");
        return mail.isEmpty() || name.isEmpty() ? name + mail : name + " <" + mail + ">";
    }

    private static String text(JsonNode row, String column) {
        return row.path(column).asString("").strip();
    }
}
