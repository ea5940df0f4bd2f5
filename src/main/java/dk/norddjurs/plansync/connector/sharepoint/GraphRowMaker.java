package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.PlanRowMaker;
import dk.norddjurs.plansync.connector.ReadMark;
import dk.norddjurs.plansync.connector.RowMade;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.connector.WriteResult;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.settings.FieldSettings;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes rows in batches of Graph. */
final class GraphRowMaker implements PlanRowMaker {
    private final GraphAccess graph;
    private final ListColumns columns;
    private final Directories directories;
    private final ZoneId zone;

    /** @param zone the time zone of the site */
    GraphRowMaker(GraphAccess graph, ListColumns columns, Directories directories, ZoneId zone) {
        this.graph = graph;
        this.columns = columns;
        this.directories = directories;
        this.zone = zone;
    }

    @Override
    public int batchSize() {
        return Batch.LARGEST;
    }

    @Override
    public List<RowMade> check(PlanSettings plan, ReadMark mark, List<Map<Field, Value>> rows) {
        return prepare(plan, mark, rows).stream().map(NewRow::result).toList();
    }

    @Override
    public List<RowMade> make(PlanSettings plan, ReadMark mark, List<Map<Field, Value>> rows) {
        if (rows.size() > Batch.LARGEST) {
            throw new IllegalArgumentException(rows.size() + " rows are more than a batch takes");
        }
        List<NewRow> fresh = prepare(plan, mark, rows);
        Batch batch = new Batch(graph, new ListRequests(graph, plan.list()));
        new NewRows(batch, graph.patience()).carryOut(fresh);
        Map<NewRow, WriteResult> rests = complete(batch, fresh);
        return fresh.stream()
                .map(row -> rests.containsKey(row) ? both(row.result(), rests.get(row)) : row.result())
                .toList();
    }

    private List<NewRow> prepare(PlanSettings plan, ReadMark mark, List<Map<Field, Value>> rows) {
        Matching matching = GraphPlanWriter.remembered(plan, mark);
        References references = References.forWriting(directories, matching.site());
        RowWriter writer = new RowWriter(new CellWriter(zone, references), matching, columns.known(plan));
        Spelling spelling = new Spelling(references);
        Set<Field> needed = needed(plan);
        List<NewRow> fresh = new ArrayList<>();
        for (Map<Field, Value> row : rows) {
            Map<Field, Optional<Value>> spelled = new HashMap<>();
            row.forEach((field, value) -> spelled.put(
                    field,
                    Optional.of(matching.of(field)
                            .map(column -> spelling.of(column, writer.limits(column), value))
                            .orElse(value))));
            fresh.add(new NewRow(fresh.size(), needed, writer.prepare(spelled)));
        }
        return fresh;
    }

    private static Set<Field> needed(PlanSettings plan) {
        return plan.fields().stream()
                .map(FieldSettings::rule)
                .filter(rule -> rule.required() && rule.owner() == Owner.LIST)
                .map(rule -> rule.field())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Rows that could not be made at once are there now; what they still lack is written field by field. */
    private Map<NewRow, WriteResult> complete(Batch batch, List<NewRow> fresh) {
        Map<NewRow, RowSending> rests = new LinkedHashMap<>();
        fresh.forEach(row -> row.rest().ifPresent(rest -> rests.put(row, rest)));
        Map<NewRow, WriteResult> results = new HashMap<>();
        try {
            new Rounds(batch, graph.patience()).carryOut(List.copyOf(rests.values()));
            rests.forEach((row, rest) -> results.put(row, rest.result()));
        } catch (SourceFailed e) {
            rests.keySet().forEach(row -> results.put(row, new WriteResult.Unknown(String.valueOf(e.getMessage()))));
        }
        return results;
    }

    private static RowMade both(RowMade made, WriteResult rest) {
        if (!(made instanceof RowMade.Made first)) {
            return made;
        }
        Map<Field, String> refused = new HashMap<>(first.refused());
        if (rest instanceof WriteResult.FieldsRefused fields) {
            refused.putAll(fields.reasons());
        } else if (!(rest instanceof WriteResult.Written)) {
            refused.put(Field.ITEM, "Rækken er lavet, men ikke alle dens felter er skrevet. Se den efter i listen.");
        }
        return new RowMade.Made(refused);
    }
}
