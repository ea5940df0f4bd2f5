package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.sandbox.graph.Fault;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that is known to go wrong with Graph, one of it at a time or many together. */
final class GraphTroubles {
    private static final List<String> WAITS =
            List.of("0", "31", "150", "soon", "Wed, 04 Jun 2025 02:00:30 GMT", "-5", "");

    private final List<Trouble> all = new ArrayList<>();

    /** Something that happens to the next request of its kind, with a name for whoever reads of it. */
    record Trouble(String name, Consumer<GraphSandbox> begins) {}

    GraphTroubles() {
        for (Kind kind : List.of(Kind.DELTA, Kind.COLUMNS, Kind.ITEM, Kind.BATCH, Kind.PART)) {
            for (String wait : WAITS) {
                add(kind, "429 after " + wait, Fault.status(429).header("Retry-After", wait));
            }
            add(kind, "503", Fault.status(503).header("Retry-After", "5"));
            add(kind, "500", Fault.status(500));
            add(kind, "quota", Fault.status(429).header("Retry-After", "5").header("RateLimit-Reset", "40"));
        }
        for (Kind kind : List.of(Kind.DELTA, Kind.COLUMNS, Kind.ITEM, Kind.BATCH)) {
            add(kind, "HTML 503", Fault.html(503));
            add(kind, "502", Fault.status(502));
            add(kind, "504", Fault.status(504));
            add(kind, "cut", Fault.cut());
            add(kind, "403", Fault.status(403));
            if (kind != Kind.ITEM) { // a row that is gone twice is gone
                add(kind, "404", Fault.status(404));
            }
            add(kind, "truncated", Fault.changed(body -> body.substring(0, body.length() / 2)));
        }
        add(Kind.BATCH, "504, done", Fault.status(504).afterCommit());
        add(Kind.BATCH, "cut, done", Fault.cut().afterCommit());
        add(Kind.BATCH, "HTML 503, done", Fault.html(503).afterCommit());
        add(Kind.BATCH, "late", Fault.late(Duration.ofMillis(20)));
        for (int status : new int[] {409, 423, 424}) {
            add(Kind.PART, Integer.toString(status), Fault.status(status));
        }
        add(Kind.PART, "empty 412", Fault.status(412).body(""));
        add(Kind.PART, "500, done", Fault.status(500).afterCommit());
        add(Kind.PART, "503, done", Fault.status(503).afterCommit());
        add(Kind.DELTA, "error row", rows(GraphTroubles::hide));
        add(Kind.DELTA, "everything twice", rows(rows -> rows.addAll(List.copyOf(rows.values()))));
        add(Kind.DELTA, "no link", page(page -> page.remove(List.of("@odata.nextLink", "@odata.deltaLink"))));
        add(Kind.DELTA, "no rows at all", page(page -> page.remove("value")));
        for (String code : List.of("resyncChangesApplyDifferences", "resyncChangesUploadDifferences")) {
            all.add(new Trouble("410 " + code, graph -> graph.expireTokens(code)));
        }
    }

    private void add(Kind kind, String name, Fault fault) {
        all.add(new Trouble(kind + " " + name, graph -> graph.failNext(kind, fault)));
    }

    /** As after a deletion: instead of a row there is an error. */
    private static void hide(ArrayNode rows) {
        if (!rows.isEmpty()) {
            rows.remove(0);
        }
        rows.addObject().putObject("error").put("code", "InternalServerError");
    }

    private static Fault rows(Consumer<ArrayNode> change) {
        return page(page -> {
            if (page.get("value") instanceof ArrayNode rows) {
                change.accept(rows);
            }
        });
    }

    private static Fault page(Consumer<ObjectNode> change) {
        return Fault.changed(body -> {
            JsonNode page = Json.read(body);
            if (page instanceof ObjectNode object) {
                change.accept(object);
            }
            return page.toString();
        });
    }

    List<Trouble> all() {
        return List.copyOf(all);
    }

    /** One of them. */
    Trouble any(SplittableRandom chance) {
        return all.get(chance.nextInt(all.size()));
    }
}
