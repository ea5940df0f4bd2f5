package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.connector.PlanReader;
import dk.norddjurs.plansync.connector.PlanWriter;
import dk.norddjurs.plansync.connector.ReadMark;
import dk.norddjurs.plansync.connector.RowWrite;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.connector.WriteResult;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.Flag;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Names;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.settings.FieldSettings;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.snapshot.Source;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The sandbox's list, out of its file; it takes no writes, for its plan only observes. */
final class NorddjursList implements PlanReader, PlanWriter {
    static final Path FOLDER = Path.of("src/test/resources/municipalities/norddjurs");
    static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Why the list cannot be read just now, or null if it can. */
    volatile @Nullable String trouble;

    /** How many rows of the file stand in the list. */
    volatile int rows = Integer.MAX_VALUE;

    @Override
    public ListChanges read(PlanSettings plan, @Nullable ReadMark mark) {
        String reason = trouble;
        if (reason != null) {
            throw new SourceFailed(Source.LIST, reason);
        }
        List<ListRow> all = YAML.readTree(FOLDER.resolve("list.yaml")).path("rows").values().stream()
                .limit(rows)
                .map(row -> row(row, plan))
                .toList();
        return new ListChanges(true, all, List.of(), new ReadMark("file", "all"), List.of());
    }

    private static ListRow row(JsonNode row, PlanSettings plan) {
        Map<Field, Value> values = new HashMap<>();
        Set<Field> unreadable = new HashSet<>();
        for (FieldSettings field : plan.fields()) {
            try {
                Value value = value(row.path(field.column()), field);
                if (value != null) {
                    values.put(field.rule().field(), value);
                }
            } catch (ArithmeticException partsOfAnOere) {
                unreadable.add(field.rule().field());
            }
        }
        return new ListRow(
                new ListKey(row.path("ID").asString()),
                new ItemVersion("1"),
                OffsetDateTime.parse(row.path("Ændret").asString()).toInstant(),
                values,
                unreadable);
    }

    private static @Nullable Value value(JsonNode cell, FieldSettings field) {
        return switch (field.type()) {
            case AMOUNT -> cell.isNumber() ? Amount.ofKroner(cell.decimalValue()) : null;
            case YES_NO -> cell.isBoolean() ? new Flag(cell.booleanValue()) : null;
            case CHOICES ->
                Names.of(
                        cell.isArray()
                                ? cell.values().stream().map(JsonNode::asString).toList()
                                : List.of(cell.asString("").split("[;,\n]")));
            default -> Text.of(cell.asString(""));
        };
    }

    @Override
    public void check(PlanSettings plan) {}

    @Override
    public int batchSize() {
        return 20;
    }

    @Override
    public Map<ListKey, WriteResult> write(PlanSettings plan, ReadMark mark, List<RowWrite> writes) {
        throw new AssertionError("a plan that is observed is not written to: " + writes);
    }

    @Override
    public Optional<ListRow> readRow(PlanSettings plan, ReadMark mark, ListKey key) {
        return Optional.empty();
    }
}
