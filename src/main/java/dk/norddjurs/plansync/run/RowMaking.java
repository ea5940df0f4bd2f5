package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.connector.PlanDocument.Row;
import dk.norddjurs.plansync.connector.PlanReader;
import dk.norddjurs.plansync.connector.PlanRowMaker;
import dk.norddjurs.plansync.connector.RowMade;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a document's rows in the list, batch by batch. What was not answered is looked for in the end, never sent again. */
final class RowMaking {
    private final PlanSettings plan;
    private final PlanReader reader;
    private final PlanRowMaker maker;
    private final ListChanges before;
    private final Map<Row, RowMade> ends = new HashMap<>();
    private String failure = "";

    /** @param before the list as it was when the rows were chosen */
    RowMaking(PlanSettings plan, PlanReader reader, PlanRowMaker maker, ListChanges before) {
        this.plan = plan;
        this.reader = reader;
        this.maker = maker;
        this.before = before;
    }

    /** Why it ended before all rows were sent, or the empty string. */
    String failure() {
        return failure;
    }

    /** How each row ended that was sent. */
    Map<Row, RowMade> ends() {
        return ends;
    }

    /** Tells how the rows would end by what is known of the list. */
    void foretell(List<Row> rows) {
        note(
                rows,
                maker.check(plan, before.mark(), rows.stream().map(Row::values).toList()));
    }

    void make(List<Row> rows) {
        try {
            for (int from = 0; from < rows.size(); from += maker.batchSize()) {
                List<Row> batch = rows.subList(from, Math.min(rows.size(), from + maker.batchSize()));
                note(
                        batch,
                        maker.make(
                                plan,
                                before.mark(),
                                batch.stream().map(Row::values).toList()));
            }
        } catch (SourceFailed e) {
            failure = String.valueOf(e.getMessage());
        }
        settle(rows);
    }

    private void note(List<Row> rows, List<RowMade> results) {
        for (int i = 0; i < rows.size(); i++) {
            ends.put(rows.get(i), results.get(i));
        }
    }

    /** As many rows of a title and code as the list has got since are made; those that are sure to be come first. */
    private void settle(List<Row> rows) {
        List<Row> silent = ended(rows, RowMade.Unknown.class);
        if (silent.isEmpty()) {
            return;
        }
        try {
            List<Row> sure = new ArrayList<>(ended(rows, RowMade.Made.class));
            RowsThere others = new RowsThere(plan.codes(), sure, added());
            RowsThere found = new RowsThere(plan.codes(), silent, others.others());
            found.there().forEach(row -> ends.put(row, new RowMade.Made(lacking(row, found.rowOf(row)))));
            found.fresh()
                    .forEach(
                            row -> ends.put(
                                    row,
                                    new RowMade.Refused(
                                            "Svaret fra SharePoint gik tabt, og rækken står ikke i listen. Kør kommandoen igen om lidt.")));
        } catch (SourceFailed e) {
            silent.forEach(row -> ends.put(
                    row,
                    new RowMade.Refused(
                            "Svaret fra SharePoint gik tabt, og listen kan ikke læses nu, så ingen ved, om rækken er lavet."
                                    + " Kør kommandoen igen om lidt.")));
        }
    }

    /** A row may have got its most needed fields before the answers began to fail. */
    private static Map<Field, String> lacking(Row row, ListRow made) {
        return row.values().keySet().stream()
                .filter(field ->
                        !made.values().containsKey(field) && !made.unreadable().contains(field))
                .collect(Collectors.toMap(
                        field -> field,
                        field -> "Svaret fra SharePoint gik tabt, og cellen er tom. Udfyld den i listen."));
    }

    private List<Row> ended(List<Row> rows, Class<? extends RowMade> how) {
        return rows.stream().filter(row -> how.isInstance(ends.get(row))).toList();
    }

    private List<ListRow> added() {
        Set<ListKey> old = before.rows().stream().map(ListRow::key).collect(Collectors.toSet());
        return reader.read(plan, null).rows().stream()
                .filter(row -> !old.contains(row.key()))
                .toList();
    }
}
