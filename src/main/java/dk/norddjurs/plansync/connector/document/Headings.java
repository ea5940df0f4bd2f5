package dk.norddjurs.plansync.connector.document;

import dk.norddjurs.plansync.plan.Field;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which column of a sheet or table carries which field.
 *
 * @param row    the row of the headings
 * @param places each field's column, counted from 0
 */
record Headings(Grid.Row row, Map<Field, Integer> places) {
    Headings {
        places = Map.copyOf(places);
    }

    boolean has(Field field) {
        return places.containsKey(field);
    }

    /** The cell of a field that has a column. */
    Cell cell(Field field, Grid.Row of) {
        Integer place = places.get(field);
        return place == null ? Cell.empty("") : of.cell(place);
    }

    /** The headings that stand for no field. */
    List<String> others() {
        return IntStream.range(0, row.cells().size())
                .filter(i -> !places.containsValue(i) && row.cell(i).isFilled())
                .mapToObj(i -> row.cell(i).line())
                .toList();
    }
}
