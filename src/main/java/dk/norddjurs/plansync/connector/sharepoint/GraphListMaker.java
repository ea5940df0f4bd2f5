package dk.norddjurs.plansync.connector.sharepoint;

import com.microsoft.kiota.RequestInformation;
import dk.norddjurs.plansync.connector.MadeList;
import dk.norddjurs.plansync.connector.PlanListMaker;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes lists through Graph. What was asked for and not answered is looked for before it is asked for again. */
final class GraphListMaker implements PlanListMaker {
    private final GraphAccess graph;
    private final ListColumns columns;
    private final Clock clock;

    GraphListMaker(GraphAccess graph, ListColumns columns, Clock clock) {
        this.graph = graph;
        this.columns = columns;
        this.clock = clock;
    }

    @Override
    public MadeList make(PlanSettings plan, String name, boolean dryRun) {
        SiteRequests site = new SiteRequests(graph, plan.list().site());
        List<NewColumn> wanted = NewColumn.of(plan, LocalDate.now(clock));
        Optional<JsonNode> found = find(plan, site, name);
        if (found.isEmpty() && dryRun) {
            return new MadeList(
                    name,
                    false,
                    "",
                    "",
                    wanted.stream().map(MissingColumns::planned).toList());
        }
        JsonNode list = found.orElseGet(() -> create(plan, site, name, wanted));
        String id = list.path("id").asString();
        MissingColumns missing = new MissingColumns(site, id, found.isEmpty(), dryRun, this);
        return new MadeList(
                list.path("displayName").asString(name),
                found.isPresent(),
                id,
                list.path("webUrl").asString(""),
                missing.complete(wanted));
    }

    /** The columns as they are now. */
    List<JsonNode> definitions(SiteRequests site, String list) {
        return columns.definitions(site.of(list, graph));
    }

    private Optional<JsonNode> find(PlanSettings plan, SiteRequests site, String name) {
        Optional<JsonNode> found = new Pages(graph, site::page)
                .all(site::lists, "uden sitets lister").stream()
                        .filter(list -> plan.list().isMade()
                                ? list.path("id")
                                        .asString("")
                                        .equals(plan.list().list())
                                : list.path("displayName").asString("").equalsIgnoreCase(name))
                        .findFirst();
        if (found.isEmpty() && plan.list().isMade()) {
            throw GraphFault.failed("Sitet har ingen liste med det id, som står i plan " + plan.id() + "s fil ("
                    + plan.list().list() + "). Ret det, eller fjern linjen, så laves en ny liste.");
        }
        return found;
    }

    private JsonNode create(PlanSettings plan, SiteRequests site, String name, List<NewColumn> wanted) {
        ObjectNode body = Json.object().put("displayName", name);
        body.put("description", "Planens punkter. Holdes i trit med budget og dagsordener af plansync.");
        body.putObject("list").put("template", "genericList");
        wanted.stream()
                .filter(column -> !column.isTitle())
                .flatMap(column -> column.definition().stream())
                .forEach(body.withArray("columns")::add);
        return send(plan.list().site(), () -> site.newList(body), () -> find(plan, site, name));
    }

    /**
     * Sends what makes something, once. Whatever is not a plain yes is settled by looking whether it is there.
     *
     * @param there finds what was to be made
     */
    JsonNode send(String site, Supplier<RequestInformation> request, Supplier<Optional<JsonNode>> there) {
        try {
            GraphAnswer answer = once(request);
            if (answer.status() == 403) {
                throw GraphFault.mayNotManage(graph.settings(), site);
            }
            Optional<JsonNode> made = answer.status() / 100 == 2 ? answer.tryObject() : Optional.empty();
            return made.or(there).orElseThrow(() -> GraphFault.notMade(answer));
        } catch (NoAnswer e) {
            return there.get().orElseThrow(e::asSourceFailed);
        }
    }

    /** What Graph was too busy for was not carried out, and is sent again as long as patience lasts. */
    private GraphAnswer once(Supplier<RequestInformation> request) throws NoAnswer {
        Patience patience = graph.patience();
        GraphAnswer answer = graph.once(request.get());
        while (answer.status() == 429 && patience.waitFor(answer.asked())) {
            answer = graph.once(request.get());
        }
        return answer;
    }

    /** @throws SourceFailed if the column did not become so */
    JsonNode send(SiteRequests site, String list, Supplier<RequestInformation> request, String name) {
        return send(
                site.id(),
                request,
                () -> definitions(site, list).stream()
                        .filter(column -> column.path("name").asString("").equals(name))
                        .findFirst());
    }
}
