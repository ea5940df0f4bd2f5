package dk.norddjurs.plansync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.connector.PlanDocument.Place;
import dk.norddjurs.plansync.connector.PlanDocument.Row;
import dk.norddjurs.plansync.plan.CodePattern;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which rows of a document the list has already, where neither code nor title is a key. */
class RowsThereTests {
    private static final CodePattern CODES = new CodePattern("(?<code>R\\s?\\d{3})(?<flags>(\\([IB]\\))*)");

    @Test
    void theCodeOfTwoRowsIsMatchedByTitleFirst() {
        RowsThere rows = rows(List.of("R307(B) Skoler", "R307(B) Plejehjem"), List.of("r 307 Plejehjem"));

        assertThat(fresh(rows)).containsExactly("Skoler");
        assertThat(rows.others()).isEmpty();
    }

    @Test
    void aTitleThatSomebodyHasEditedIsFoundByItsCode() {
        RowsThere rows = rows(List.of("R101 Skriftlige fremstillinger"), List.of("R101(I)(B) Skriftlighed"));

        assertThat(fresh(rows)).isEmpty();
        assertThat(rows.rowOf(rows.there().get(0)).values()).containsEntry(Field.TITLE, new Text("Skriftlighed"));
    }

    @Test
    void aTitleIsEnoughWhereOneOfTheTwoHasNoCode() {
        RowsThere rows = rows(List.of("- Flådestyring", "R706 Glesborg"), List.of("R003 flådestyring", "- Glesborg"));

        assertThat(fresh(rows)).isEmpty();
        assertThat(rows.others()).isEmpty();
    }

    @Test
    void twoCodesOfOneTitleAreTwoRows() {
        RowsThere rows = rows(List.of("R001 Pulje"), List.of("R002 Pulje"));

        assertThat(fresh(rows)).containsExactly("Pulje");
        assertThat(rows.others()).hasSize(1);
    }

    @Test
    void rowsOfOneTitleAreCounted() {
        assertThat(fresh(rows(List.of("- Pulje", "- Pulje", "- Pulje"), List.of("- Pulje", "- Pulje"))))
                .containsExactly("Pulje");
    }

    @Test
    void aRowWithoutTitleAndCodeIsNobodys() {
        RowsThere rows = rows(List.of("- Pulje"), List.of("- "));

        assertThat(fresh(rows)).containsExactly("Pulje");
        assertThat(rows.others()).hasSize(1);
    }

    private static RowsThere rows(List<String> document, List<String> list) {
        List<Row> wanted = new ArrayList<>();
        document.forEach(row ->
                wanted.add(new Row(new Place("arket »Plan«", wanted.size() + 1, ""), values(row), Map.of())));
        List<ListRow> listed = new ArrayList<>();
        list.forEach(row -> listed.add(new ListRow(
                new ListKey(Integer.toString(listed.size() + 1)),
                new ItemVersion("1"),
                Instant.EPOCH,
                values(row),
                Set.of())));
        return new RowsThere(CODES, wanted, listed);
    }

    /** The code, or a dash for none, and the title. */
    private static Map<Field, Value> values(String row) {
        String code = row.startsWith("r 307") ? "r 307" : row.substring(0, row.indexOf(' '));
        Map<Field, Value> values = new HashMap<>();
        Text title = Text.of(row.substring(code.length()));
        if (title != null) {
            values.put(Field.TITLE, title);
        }
        if (!code.equals("-")) {
            values.put(Field.CODE, new Text(code));
        }
        return values;
    }

    private static List<String> fresh(RowsThere rows) {
        return rows.fresh().stream()
                .map(row -> String.valueOf(row.values().get(Field.TITLE)))
                .toList();
    }
}
