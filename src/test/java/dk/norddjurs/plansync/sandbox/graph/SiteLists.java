package dk.norddjurs.plansync.sandbox.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** A site's lists and their rows, as they are enumerated without a delta. */
final class SiteLists {
    private static final int USUAL_PAGE = 200;

    private final String baseUrl;

    SiteLists(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** The lists of a site; those of the system are told to whom asks for {@code system}. */
    static SandboxAnswer lists(List<SandboxList> lists, Map<String, String> query) {
        boolean all = List.of(query.getOrDefault("$select", "").split(",")).contains("system");
        ObjectNode body = SandboxJson.object();
        var value = body.putArray("value");
        lists.stream().filter(list -> all || !list.isUserList()).forEach(list -> value.add(list.describe()));
        return SandboxAnswer.json(200, body);
    }

    /** A page of a list's rows. */
    SandboxAnswer rows(SandboxList list, String path, Map<String, String> query, Set<String> select) {
        int size =
                Math.min(list.pageSize(), Integer.parseInt(query.getOrDefault("$top", Integer.toString(USUAL_PAGE))));
        int from = Integer.parseInt(query.getOrDefault("$skiptoken", "0"));
        List<String> keys = list.keys();
        int to = Math.min(keys.size(), from + size);
        ObjectNode body = SandboxJson.object();
        var value = body.putArray("value");
        keys.subList(Math.min(from, to), to)
                .forEach(key -> list.find(key).ifPresent(row -> value.add(row.describe(select))));
        if (to < keys.size()) {
            body.put(
                    "@odata.nextLink",
                    baseUrl + path.replace(",", "%2C") + "?$top=" + size + "&$expand=fields(select="
                            + String.join("%2C", select) + ")&$skiptoken=" + to);
        }
        return SandboxAnswer.json(200, body);
    }
}
