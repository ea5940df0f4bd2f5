package dk.norddjurs.plansync.connector.document;

import dk.norddjurs.plansync.connector.PlanDocument.Place;
import dk.norddjurs.plansync.connector.PlanDocument.Problem;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldType;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.settings.FieldSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the values of one row, cell by cell. A cell that cannot be read costs no other. */
final class RowValues {
    private final CellValues cells;
    private final Map<Field, Value> values = new HashMap<>();
    private final Map<Field, String> columns = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    RowValues(CellValues cells) {
        this.cells = cells;
    }

    /** The fields that have a value. */
    Map<Field, Value> values() {
        return values;
    }

    /** The column of each field that has a cell. */
    Map<Field, String> columns() {
        return columns;
    }

    /** The cells that are left out. */
    List<Problem> problems() {
        return problems;
    }

    /** What else is to be known, Danish sentences. */
    List<String> notes() {
        return notes;
    }

    /** Reads a cell of a field. */
    void read(FieldSettings field, Cell cell, Place row) {
        Place place = row.at(cell.column());
        if (!cell.struck().isEmpty()) {
            notes.add(new Problem(place, cell.struck(), "Det er streget over og er ikke taget med.", false).toString());
        }
        if (cell.below() && field.rule().field().equals(Field.TITLE)) {
            return;
        }
        if (cell.below() && field.type() == FieldType.AMOUNT) {
            problems.add(new Problem(
                    place,
                    cell.line(),
                    "Beløbet står i en celle, der er flettet ned over flere rækker. Det er kun taget med i den øverste;"
                            + " del det selv i listen.",
                    false));
            return;
        }
        columns.put(field.rule().field(), cell.column());
        take(field, cell.content(), place);
    }

    /** Takes what every such row has, or what a heading says. */
    void take(FieldSettings field, Content content, Place place) {
        try {
            Value value = cells.read(field, content);
            if (value != null) {
                values.put(field.rule().field(), value);
            }
        } catch (Unfit e) {
            problems.add(new Problem(
                    place,
                    content.shown().replaceAll("\\s+", " "),
                    e.reason(),
                    field.rule().required()));
        }
    }

    /** Whether there is no row without the field: people must fill it in. */
    static boolean isNeeded(FieldSettings field) {
        return field.rule().required() && field.rule().owner() == Owner.LIST;
    }
}
