package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.link.Linker;
import dk.norddjurs.plansync.link.Links;
import dk.norddjurs.plansync.link.Successors;
import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Subjects;
import dk.norddjurs.plansync.plan.Values;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.BudgetSnapshot;
import dk.norddjurs.plansync.snapshot.Checked;
import dk.norddjurs.plansync.snapshot.ListSnapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One case as it stands in its folder: a file for each side. A file that is absent says nothing. */
record CaseFolder(Path folder) {
    private static final YAMLMapper YAML = new YAMLMapper();

    /** The first line of {@code case.md}: what the case proves. */
    String proves() throws Exception {
        try (var lines = Files.lines(folder.resolve("case.md"))) {
            return lines.findFirst().orElseThrow().replaceFirst("^#* *", "");
        }
    }

    JsonNode expected() {
        return read("expected.yaml");
    }

    Situation situation() {
        return situation(false);
    }

    /** As a run has it: of the budget only the lines that may concern the plan. */
    Situation sieved() {
        return situation(true);
    }

    private Situation situation(boolean sieved) {
        CaseRules rules = new CaseRules(rules());
        CaseSides sides = new CaseSides(rules.today());
        ListSnapshot list = sides.list(read("list.yaml"));
        var agenda = sides.agenda(read("agenda.yaml"));
        Linker linker = new CaseLinks(read("links.yaml")).linker(rules, sides);
        var whole = sides.budget(read("budget.yaml"));
        var budget = sieved ? kept(whole, linker.sieve(list.items())) : whole;
        Links links = linker.link(
                        list.items(),
                        budget.seen().map(BudgetSnapshot::lines).orElse(List.of()),
                        budget.seen().map(BudgetSnapshot::unread).orElse(List.of()),
                        agenda.seen().map(AgendaSnapshot::meetings).orElse(List.of()))
                .with(successors(rules), list.removed(), list.items());
        return new Situation(
                rules.rules(),
                rules.today(),
                list,
                budget,
                agenda,
                links,
                byField("agreed.yaml", CaseFolder::agreed),
                decisions());
    }

    private static Checked<BudgetSnapshot> kept(Checked<BudgetSnapshot> budget, Predicate<BudgetLine> sieve) {
        return budget.seen()
                .<Checked<BudgetSnapshot>>map(whole -> new Checked.Seen<>(new BudgetSnapshot(
                        whole.profile(),
                        whole.file(),
                        whole.sha256(),
                        whole.acceptedAt(),
                        whole.priceLevel(),
                        whole.lines().stream().filter(sieve).toList(),
                        whole.unread(),
                        whole.figures())))
                .orElse(budget);
    }

    /** In a case, what has a higher number than a row that is gone came after it had gone. */
    private static Successors successors(CaseRules rules) {
        return new Successors(rules.linkRules().codes(), CaseLinks::terms, (gone, item) -> item.compareTo(gone) > 0);
    }

    private JsonNode rules() {
        ObjectNode rules = (ObjectNode) YAML.readTree(folder.resolveSibling("default-rules.yaml"));
        read("rules.yaml").properties().forEach(own -> rules.set(own.getKey(), own.getValue()));
        return rules;
    }

    private <T> Map<ItemId, Map<Field, T>> byField(String file, BiFunction<Field, JsonNode, T> reader) {
        Map<ItemId, Map<Field, T>> all = new TreeMap<>();
        read(file)
                .properties()
                .forEach(item -> item.getValue().properties().forEach(entry -> {
                    Field field = new Field(entry.getKey());
                    all.computeIfAbsent(new ItemId(Long.parseLong(item.getKey())), id -> new TreeMap<>())
                            .put(field, reader.apply(field, entry.getValue()));
                }));
        return all;
    }

    private static AgreedPair agreed(Field field, JsonNode node) {
        return node.isObject()
                ? new AgreedPair(
                        CaseSides.value(field, node.path("list")),
                        CaseSides.value(field, node.path("owner")),
                        node.path("accepted").asBoolean(false))
                : AgreedPair.both(CaseSides.value(field, node));
    }

    /** By subject, a number being an item's, and field. */
    private Map<Identity, Decision> decisions() {
        Map<Identity, Decision> all = new LinkedHashMap<>();
        read("decisions.yaml")
                .properties()
                .forEach(subject -> subject.getValue().properties().forEach(entry -> {
                    String id = subject.getKey();
                    Field field = new Field(entry.getKey());
                    all.put(
                            new Identity(Subjects.read(id.contains(":") ? id : "item:" + id), field),
                            decision(field, entry.getValue()));
                }));
        return all;
    }

    private static Decision decision(Field field, JsonNode node) {
        return new Decision(
                CaseRules.constant(Decision.Choice.class, node.get("choice")),
                new Seen(
                        CaseRules.constant(Kind.class, node.path("kind").asString("first-contact")),
                        new Reason(
                                node.path("reason").asString("first-contact.budget"),
                                node.path("args")
                                        .valueStream()
                                        .map(arg -> Objects.requireNonNull(Values.read(arg.asString())))
                                        .toList()),
                        CaseSides.value(field, node.path("list")),
                        CaseSides.value(field, node.path("owner"))),
                node.has("until") ? LocalDate.parse(node.get("until").asString()) : null);
    }

    private JsonNode read(String name) {
        Path file = folder.resolve(name);
        return Files.exists(file) ? YAML.readTree(file) : YAML.createObjectNode();
    }
}
