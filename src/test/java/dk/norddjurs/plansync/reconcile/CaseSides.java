package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.plan.Names;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.TimeWindow;
import dk.norddjurs.plansync.plan.TreatmentOutcome;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.snapshot.AgendaPoint;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.BudgetSnapshot;
import dk.norddjurs.plansync.snapshot.CaseKey;
import dk.norddjurs.plansync.snapshot.Checked;
import dk.norddjurs.plansync.snapshot.ListSnapshot;
import dk.norddjurs.plansync.snapshot.Meeting;
import dk.norddjurs.plansync.snapshot.UnreadMeeting;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the three systems say in a case. */
record CaseSides(LocalDate today) {
    private static final Map<String, String> PHRASES =
            Map.of("approved", "godkendt", "postponed", "udsat", "rejected", "afvist");

    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Set<String> NO_FIELDS = Set.of("id", "unreadable", "modified");
    private static final Set<Field> SETS = Set.of(Field.PSP_ELEMENTS, Field.CASE_NUMBERS, Field.COMMITTEES);

    private Instant now() {
        return today.atTime(3, 0).atZone(ZONE).toInstant();
    }

    /** A value as a case writes it: amounts in kroner, sets as a list or as one text. */
    static @Nullable Value value(Field field, JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (field.name().startsWith("amount-")) {
            return Amount.ofKroner(new BigDecimal(node.asString()));
        }
        if (SETS.contains(field)) {
            return Names.of(node.isArray() ? strings(node) : List.of(node.asString()));
        }
        return Text.of(node.asString());
    }

    ListSnapshot list(JsonNode node) {
        return new ListSnapshot(now(), each(node.path("items"), this::item), each(node.path("removed"), this::item));
    }

    private PlanItem item(JsonNode node) {
        Map<Field, Value> values = new HashMap<>();
        node.properties().stream()
                .filter(entry -> !NO_FIELDS.contains(entry.getKey()))
                .forEach(entry -> {
                    Field field = new Field(entry.getKey());
                    Value value = value(field, entry.getValue());
                    if (value != null) {
                        values.put(field, value);
                    }
                });
        String id = node.get("id").asString();
        Set<Field> unreadable =
                strings(node.path("unreadable")).stream().map(Field::new).collect(Collectors.toSet());
        return new PlanItem(
                new ItemId(Long.parseLong(id)),
                new ListKey(id),
                new ItemVersion("\"1\""),
                modified(node),
                values,
                unreadable);
    }

    /** When somebody last edited the row; today, unless the case says so. */
    private Instant modified(JsonNode node) {
        return node.has("modified")
                ? LocalDate.parse(node.get("modified").asString())
                        .atStartOfDay(ZONE)
                        .toInstant()
                : now();
    }

    Checked<BudgetSnapshot> budget(JsonNode node) {
        if (node.has("not-checked")) {
            return new Checked.NotChecked<>(node.get("not-checked").asString(), null);
        }
        return new Checked.Seen<>(new BudgetSnapshot(
                "opus",
                "opus.csv",
                "0123456789abcdef",
                now(),
                text(node, "price-level", "2025"),
                each(node.path("lines"), CaseSides::line),
                each(node.path("unread"), CaseSides::unreadRow)));
    }

    private static BudgetLine line(JsonNode node) {
        Map<Measure, Amount> amounts = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            JsonNode amount = node.path(measure.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            if (!amount.isMissingNode()) {
                amounts.put(measure, Amount.ofKroner(new BigDecimal(amount.asString())));
            }
        }
        return new BudgetLine(
                node.get("row").asInt(),
                node.get("year").asInt(),
                text(node, "psp", ""),
                text(node, "text", ""),
                amounts);
    }

    private static UnreadRow unreadRow(JsonNode node) {
        return new UnreadRow(
                node.get("row").asInt(),
                text(node, "column", ""),
                text(node, "reason", "Beløbet kan ikke læses."),
                node.has("year") ? node.get("year").asInt() : null,
                node.has("psp") ? text(node, "psp", "") : null,
                node.has("text") ? text(node, "text", "") : null);
    }

    Checked<AgendaSnapshot> agenda(JsonNode node) {
        if (node.has("not-checked")) {
            return new Checked.NotChecked<>(node.get("not-checked").asString(), null);
        }
        TimeWindow window = new TimeWindow(
                LocalDate.parse(node.path("window").path("from").asString("2025-01-01")),
                LocalDate.parse(node.path("window").path("until").asString("2025-12-31")));
        return new Checked.Seen<>(new AgendaSnapshot(
                now(),
                window,
                each(node.path("meetings"), CaseSides::meeting),
                each(node.path("unread"), CaseSides::unreadMeeting)));
    }

    private static Meeting meeting(JsonNode node) {
        ZonedDateTime begins =
                LocalDateTime.parse(node.get("begins").asString()).atZone(ZONE);
        return new Meeting(
                "id",
                node.get("committee").asString(),
                begins,
                CaseRules.constant(Meeting.Document.class, text(node, "document", "agenda")),
                node.has("released")
                        ? LocalDateTime.parse(node.get("released").asString()).atZone(ZONE)
                        : begins.minusDays(7),
                "https://dagsorden.example/1",
                each(node.path("points"), CaseSides::point));
    }

    private static AgendaPoint point(JsonNode node) {
        String number = node.get("number").asString();
        String caseNumber = text(node, "case", "");
        if (node.path("closed").asBoolean(false)) {
            return new AgendaPoint.Closed(number, CaseKey.of(caseNumber));
        }
        JsonNode decision = node.path("decision");
        return new AgendaPoint.Open(
                number,
                caseNumber,
                text(node, "caption", ""),
                text(node, "text", ""),
                decision.isMissingNode()
                        ? null
                        : new AgendaPoint.Decided(
                                CaseRules.constant(TreatmentOutcome.class, decision), phrase(decision.asString())));
    }

    private static UnreadMeeting unreadMeeting(JsonNode node) {
        return new UnreadMeeting(
                node.get("committee").asString(),
                LocalDate.parse(node.get("day").asString()),
                text(node, "reason", "Dagsordenen kan ikke læses."));
    }

    private static String text(JsonNode node, String key, String otherwise) {
        return node.path(key).asString(otherwise);
    }

    private static List<String> strings(JsonNode node) {
        return each(node, JsonNode::asString);
    }

    private static <T> List<T> each(JsonNode node, Function<JsonNode, T> reader) {
        return node.valueStream().map(reader).toList();
    }

    /** The words that a committee uses for it. */
    private static String phrase(String outcome) {
        return PHRASES.getOrDefault(outcome, "Det blev besluttet.");
    }
}
