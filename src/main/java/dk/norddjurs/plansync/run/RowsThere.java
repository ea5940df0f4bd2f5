package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.connector.PlanDocument.Row;
import dk.norddjurs.plansync.connector.Spaces;
import dk.norddjurs.plansync.plan.CodePattern;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.PlanCode;
import dk.norddjurs.plansync.plan.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which rows of a document stand in the list already: those of the same title and code, then of the same code, then of the
 * same title where one of the two has no code. A code may stand on several rows, so each row of the list is taken for one
 * of the document's at most.
 */
final class RowsThere {
    private final CodePattern codes;
    private final List<Row> wanted;
    private final List<Row> fresh;
    private final List<ListRow> others;
    private final Map<Row, ListRow> there = new HashMap<>();

    RowsThere(CodePattern codes, List<Row> wanted, List<ListRow> list) {
        this.codes = codes;
        this.wanted = List.copyOf(wanted);
        this.fresh = new ArrayList<>(wanted);
        this.others = new ArrayList<>(list);
        match(this::titleAndCode, this::titleAndCode);
        match(this::code, this::code);
        match(row -> code(row).isEmpty() ? title(row) : "", this::title);
        match(this::title, row -> code(row).isEmpty() ? title(row) : "");
    }

    /** The document's rows that the list has, in the document's order. */
    List<Row> there() {
        return wanted.stream().filter(there::containsKey).toList();
    }

    /** The list's row for one that it has. */
    ListRow rowOf(Row row) {
        return Objects.requireNonNull(there.get(row), "the list lacks the row");
    }

    /** The document's rows that the list lacks, in the document's order. */
    List<Row> fresh() {
        return List.copyOf(fresh);
    }

    /** The list's rows that the document lacks. */
    List<ListRow> others() {
        return List.copyOf(others);
    }

    /** Takes away pairs of the same word; the empty word is nobody's. */
    private void match(Function<Map<Field, Value>, String> ours, Function<Map<Field, Value>, String> theirs) {
        Map<String, Deque<ListRow>> free = new HashMap<>();
        others.forEach(row -> free.computeIfAbsent(theirs.apply(row.values()), word -> new ArrayDeque<>())
                .add(row));
        free.remove("");
        for (Row row : List.copyOf(fresh)) {
            Deque<ListRow> same = free.getOrDefault(ours.apply(row.values()), new ArrayDeque<>());
            if (!same.isEmpty()) {
                fresh.remove(row);
                there.put(row, same.element());
                others.remove(same.remove());
            }
        }
    }

    private String titleAndCode(Map<Field, Value> row) {
        return title(row).isEmpty() ? "" : title(row) + "\n" + code(row);
    }

    private String title(Map<Field, Value> row) {
        Value title = row.get(Field.TITLE);
        return title == null ? "" : Spaces.key(title.toString());
    }

    /** As codes are compared: without their flags, and however they are written. */
    private String code(Map<Field, Value> row) {
        Value code = row.get(Field.CODE);
        if (code == null) {
            return "";
        }
        List<PlanCode> known = codes.find(code.toString());
        return known.isEmpty()
                ? Spaces.key(code.toString()).replace(" ", "")
                : known.stream().map(PlanCode::code).collect(Collectors.joining(" "));
    }
}
