package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.link.LinkRules;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.CodePattern;
import dk.norddjurs.plansync.plan.Committee;
import dk.norddjurs.plansync.plan.Committees;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.plan.Mode;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.Section;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The rules of a case. */
record CaseRules(JsonNode node) {
    LocalDate today() {
        return LocalDate.parse(node.get("today").asString());
    }

    LinkRules linkRules() {
        PlanRules rules = rules();
        return new LinkRules(
                new CodePattern(node.get("code-pattern").asString()),
                rules.fields().stream()
                        .map(FieldRule::year)
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.toSet()),
                node.get("psp-prefixes").valueStream().map(JsonNode::asString).toList(),
                rules.sections(),
                node.get("suggest-from").asInt());
    }

    PlanRules rules() {
        return new PlanRules(
                node.get("fields").properties().stream().map(this::field).toList(),
                node.get("sections").valueStream().map(CaseRules::section).toList(),
                new Committees(node.get("committees")
                        .valueStream()
                        .map(CaseRules::committee)
                        .toList()),
                names("done"),
                names("awaiting"),
                names("postponed"),
                Duration.parse("P" + node.get("not-updated-after").asString().toUpperCase(Locale.ROOT)),
                ZoneId.of("Europe/Copenhagen"));
    }

    private FieldRule field(Map.Entry<String, JsonNode> entry) {
        String name = entry.getKey();
        JsonNode field = entry.getValue();
        return new FieldRule(
                new Field(name),
                constant(Owner.class, field.get("owner")),
                constant(Mode.class, field.has("mode") ? field.get("mode") : node.get("mode")),
                Amount.ofKroner(new BigDecimal(field.path("tolerance").asString("0"))),
                field.path("required").asBoolean(false),
                name.startsWith("amount-") ? Integer.valueOf(name.substring("amount-".length())) : null);
    }

    private static Section section(JsonNode section) {
        return new Section(
                section.get("name").asString(),
                constant(Measure.class, section.get("measure")),
                section.get("price-level").asString(),
                section.get("amounts-required").asBoolean());
    }

    private static Committee committee(JsonNode committee) {
        return new Committee(
                committee.get("code").asString(), committee.get("name").asString(), List.of(), null, null);
    }

    private Set<String> names(String key) {
        return node.get(key).valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    static <E extends Enum<E>> E constant(Class<E> type, JsonNode written) {
        return constant(type, written.asString());
    }

    static <E extends Enum<E>> E constant(Class<E> type, String written) {
        return Enum.valueOf(type, written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
