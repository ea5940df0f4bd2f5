package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An outcome as lines of text, as expected.yaml writes it and as it came out. */
final class CaseOutcome {
    private static final List<String> PARTS = List.of("writes", "divergences", "agreements", "unchecked", "ended");

    private CaseOutcome() {}

    static List<String> expected(JsonNode node) {
        Stream<String> lines =
                PARTS.stream().flatMap(part -> node.path(part).valueStream().map(entry -> part + " " + line(entry)));
        return Stream.concat(lines, node.path("blind").valueStream().map(kind -> "blind " + kind.asString()))
                .sorted()
                .toList();
    }

    private static Map<String, String> line(JsonNode entry) {
        Map<String, String> line = new TreeMap<>();
        entry.properties().forEach(part -> line.put(part.getKey(), plain(part.getValue())));
        return line;
    }

    private static String plain(JsonNode node) {
        return node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString() : node.asString();
    }

    /** @param told what must come out: where it names the places or arguments of a finding, they are told here as well */
    static List<String> of(Outcome outcome, JsonNode told) {
        return Stream.of(
                        outcome.writes().stream().map(CaseOutcome::write).map("writes "::concat),
                        outcome.divergences().stream()
                                .map(found -> divergence(found, asked(told, found)))
                                .map("divergences "::concat),
                        outcome.agreements().stream()
                                .map(CaseOutcome::agreement)
                                .map("agreements "::concat),
                        outcome.unchecked().stream().map(CaseOutcome::unchecked).map("unchecked "::concat),
                        outcome.ended().entrySet().stream()
                                .map(CaseOutcome::ended)
                                .map("ended "::concat),
                        outcome.blind().stream().map(kind -> "blind " + kind.id()))
                .flatMap(lines -> lines)
                .sorted()
                .toList();
    }

    private static String write(Outcome.Write write) {
        Map<String, String> line = line("item", write.item(), write.field());
        put(line, "old", write.old());
        put(line, "value", write.value());
        if (write.asks()) {
            line.put("asks", "true");
        }
        line.put("reason", write.reason().key());
        return line.toString();
    }

    private static JsonNode asked(JsonNode told, Divergence found) {
        return told.path("divergences")
                .valueStream()
                .filter(one ->
                        one.path("subject").asString("").equals(found.subject().id()))
                .filter(one ->
                        one.path("field").asString("").equals(found.field().name()))
                .findFirst()
                .orElse(told.path("none"));
    }

    private static String divergence(Divergence divergence, JsonNode asked) {
        Map<String, String> line = line("subject", divergence.subject().id(), divergence.field());
        line.put("kind", divergence.kind().id());
        put(line, "list", divergence.list());
        put(line, "owner", divergence.owner());
        line.put("reason", divergence.reason().key());
        if (asked.has("places")) {
            line.put(
                    "places",
                    divergence.evidence().stream().map(CaseOutcome::place).collect(Collectors.joining("; ")));
        }
        if (asked.has("args")) {
            line.put(
                    "args",
                    divergence.reason().args().stream().map(Value::toString).collect(Collectors.joining("; ")));
        }
        return line.toString();
    }

    private static String place(Evidence evidence) {
        return (evidence.source().name().toLowerCase(Locale.ROOT) + " " + String.join(" ", evidence.places())).strip();
    }

    private static String agreement(Outcome.Agreement agreement) {
        Map<String, String> line = line("item", agreement.item(), agreement.field());
        put(line, "list", agreement.pair().list());
        put(line, "owner", agreement.pair().owner());
        if (agreement.pair().accepted()) {
            line.put("accepted", "true");
        }
        return line.toString();
    }

    private static String unchecked(Outcome.Unchecked unchecked) {
        Map<String, String> line = line("subject", unchecked.subject().id(), unchecked.field());
        line.put("reason", unchecked.reason().key());
        return line.toString();
    }

    private static String ended(Map.Entry<Identity, Decision.End> ended) {
        Map<String, String> line =
                line("subject", ended.getKey().subject().id(), ended.getKey().field());
        line.put("end", ended.getValue().name().toLowerCase(Locale.ROOT));
        return line.toString();
    }

    private static Map<String, String> line(String what, Object name, Field field) {
        return new TreeMap<>(Map.of(what, name.toString(), "field", field.name()));
    }

    private static void put(Map<String, String> line, String key, @Nullable Value value) {
        if (value instanceof Amount amount) {
            line.put(key, amount.kroner().stripTrailingZeros().toPlainString());
        } else if (value != null) {
            line.put(key, value.toString());
        }
    }
}
