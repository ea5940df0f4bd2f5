package dk.norddjurs.plansync.connector.sharepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.connector.EditedRow;
import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.ListPlan;
import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.plan.Edit;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.sandbox.graph.Exchange;
import dk.norddjurs.plansync.sandbox.graph.Fault;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who edited the list is asked of the rows' versions, at one question for each row. */
class GraphEditorsIT {
    private static final Set<Field> AMOUNT = Set.of(ListPlan.AMOUNT);

    private final SandboxedList sandboxed = new SandboxedList();

    @AfterEach
    void close() {
        assertThat(sandboxed.graph.violations()).isEmpty();
        sandboxed.close();
    }

    @Test
    void everyCellHasItsOwnEditor() {
        String key = add(1);
        edit("Karen Holm", key, Map.of("Beløb 2025", new BigDecimal("-450000.50")));
        edit("Bo Lind", key, Map.of("Status", "i gang"));

        Map<Field, Edit> edits = editors(key, Set.of(ListPlan.AMOUNT, Field.STATUS));

        assertThat(edits).hasSize(2);
        assertThat(edits.get(ListPlan.AMOUNT).by()).isEqualTo("Karen Holm");
        assertThat(edits.get(Field.STATUS).by()).isEqualTo("Bo Lind");
        assertThat(edits.get(ListPlan.AMOUNT).at())
                .isBetween(
                        Instant.now().minusSeconds(60), edits.get(Field.STATUS).at());
    }

    @Test
    void whoeverSavesTheRowOnceMoreHasNotEditedTheCell() {
        String key = add(1);
        edit("Karen Holm", key, Map.of("Beløb 2025", new BigDecimal("7")));
        edit("Bo Lind", key, Map.of("Beløb 2025", new BigDecimal("7")));

        assertThat(editors(key, AMOUNT).get(ListPlan.AMOUNT).by()).isEqualTo("Karen Holm");
    }

    @Test
    void theLastToPutAValueBackIsItsEditor() {
        String key = add(1);
        edit("Karen Holm", key, Map.of("Beløb 2025", new BigDecimal("7")));
        edit("Bo Lind", key, Map.of("Beløb 2025", new BigDecimal("8")));
        edit("Lis Brun", key, Map.of("Beløb 2025", new BigDecimal("7")));

        assertThat(editors(key, AMOUNT).get(ListPlan.AMOUNT).by()).isEqualTo("Lis Brun");
    }

    @Test
    void whoeverClearsACellIsItsEditor() {
        String key = add(1);
        Map<String, Object> cleared = new HashMap<>();
        cleared.put("Beløb 2025", null);
        edit("Karen Holm", key, cleared);

        assertThat(editors(key, AMOUNT).get(ListPlan.AMOUNT).by()).isEqualTo("Karen Holm");
    }

    @Test
    void peopleAndLookedUpRowsHaveEditorsToo() {
        String key = add(1);
        edit("Karen Holm", key, Map.of("Ansvarlig", sandboxed.id("Direktionen")));
        edit("Bo Lind", key, Map.of("Berørte steder", List.of(sandboxed.id("Grenaa"), sandboxed.id("Auning"))));

        Map<Field, Edit> edits = editors(key, Set.of(Field.RESPONSIBLE, ListPlan.PLACES));

        assertThat(edits.get(Field.RESPONSIBLE).by()).isEqualTo("Karen Holm");
        assertThat(edits.get(ListPlan.PLACES).by()).isEqualTo("Bo Lind");
    }

    @Test
    void anEditAfterTheReadingIsNotTakenForTheOneThatWasRead() throws InterruptedException {
        String key = add(1);
        edit("Karen Holm", key, Map.of("Beløb 2025", new BigDecimal("7")));
        ListChanges read = read();
        // SharePoint tells whole seconds.
        Thread.sleep(1_100);
        edit("Bo Lind", key, Map.of("Beløb 2025", new BigDecimal("8")));

        assertThat(editors(read, key, AMOUNT).get(ListPlan.AMOUNT).by()).isEqualTo("Karen Holm");
    }

    @Test
    void withoutVersionsNobodyIsNamed() {
        String key = add(1);
        sandboxed.list.keepVersions(1);
        edit("Karen Holm", key, Map.of("Beløb 2025", new BigDecimal("7")));

        assertThat(editors(key, AMOUNT)).isEmpty();
    }

    @Test
    void aValueThatIsOlderThanEveryVersionIsNobodys() {
        String key = add(1);
        edit("Karen Holm", key, Map.of("Beløb 2025", new BigDecimal("7")));
        edit("Bo Lind", key, Map.of("Status", "i gang"));
        edit("Lis Brun", key, Map.of("Status", "udsat"));
        sandboxed.list.keepVersions(2);

        assertThat(editors(key, Set.of(ListPlan.AMOUNT, Field.STATUS)))
                .containsOnlyKeys(Field.STATUS)
                .extractingByKey(Field.STATUS)
                .extracting(Edit::by)
                .isEqualTo("Lis Brun");
    }

    @Test
    void aProgramIsNamedByItsOwnName() {
        add(1);
        ListChanges read = read();
        sandboxed.write(read, new BigDecimal("9"));

        String key = read.rows().get(0).key().value();
        assertThat(editors(key, AMOUNT).get(ListPlan.AMOUNT).by()).isEqualTo("plansync");
    }

    @Test
    void aRowCostsOneQuestionAndTwentyGoTogether() {
        add(25);
        List<EditedRow> edited = editEach();
        ListChanges read = read();
        sandboxed.graph.clearJournal();

        Map<ListKey, Map<Field, Edit>> edits = sandboxed.reader().editors(ListPlan.settings(), read.mark(), edited);

        assertThat(edits)
                .hasSize(25)
                .allSatisfy((key, cells) -> assertThat(cells).containsOnlyKeys(ListPlan.AMOUNT));
        assertThat(sandboxed.graph.journal())
                .allMatch(Exchange::isBatch)
                .extracting(batch -> batch.parts().size())
                .containsExactly(20, 5);
        assertThat(sandboxed.graph.units()).isEqualTo(50);
    }

    @Test
    void noMoreRowsAreAskedThanIsAllowedAndTheFirstMatterMost() {
        add(5);
        sandboxed.editors = 2;
        sandboxed.hurry(Duration.ofSeconds(20));
        List<EditedRow> edited = editEach();
        ListChanges read = read();

        assertThat(sandboxed.reader().editors(ListPlan.settings(), read.mark(), edited))
                .containsOnlyKeys(edited.get(0).row().key(), edited.get(1).row().key());
    }

    @Test
    void aBusySharePointIsAskedAgain() {
        String key = add(1);
        edit("Karen Holm", key, Map.of("Beløb 2025", new BigDecimal("7")));
        sandboxed.graph.failNext(Kind.QUESTIONS, Fault.status(429));

        assertThat(editors(key, AMOUNT)).hasSize(1);
    }

    @Test
    void aRowThatCannotBeAskedCostsNoOther() {
        add(2);
        List<EditedRow> edited = editEach();
        ListChanges read = read();
        sandboxed.graph.failNext(Kind.QUESTION, Fault.status(429));

        assertThat(sandboxed
                        .reader()
                        .editors(ListPlan.settings(), read.mark(), edited)
                        .values())
                .extracting(Map::size)
                .containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void whereNothingMayBeAskedItIsSaid() {
        String key = add(1);
        edit("Karen Holm", key, Map.of("Beløb 2025", new BigDecimal("7")));
        ListChanges read = read();
        sandboxed.graph.failNext(Kind.QUESTIONS, Fault.status(403));

        assertThatThrownBy(() -> editors(read, key, AMOUNT)).isInstanceOf(SourceFailed.class);
    }

    /** Adds rows; the last one's key. */
    private String add(int rows) {
        String key = "";
        for (int i = 1; i <= rows; i++) {
            key = sandboxed.list.add(Map.of("Titel", "Punkt " + i, "Beløb 2025", BigDecimal.ONE));
        }
        return key;
    }

    private void edit(String who, String key, Map<String, ?> cells) {
        sandboxed.list.as(who).edit(key, cells);
    }

    private List<EditedRow> editEach() {
        sandboxed.list.keys().forEach(key -> edit("Karen Holm", key, Map.of("Beløb 2025", new BigDecimal("7"))));
        return read().rows().stream().map(row -> new EditedRow(row, AMOUNT)).toList();
    }

    private ListChanges read() {
        return sandboxed.reader().read(ListPlan.settings(), null);
    }

    private Map<Field, Edit> editors(String key, Set<Field> cells) {
        return editors(read(), key, cells);
    }

    private Map<Field, Edit> editors(ListChanges read, String key, Set<Field> cells) {
        ListRow row = read.rows().stream()
                .filter(one -> one.key().value().equals(key))
                .findFirst()
                .orElseThrow();
        return sandboxed
                .reader()
                .editors(ListPlan.settings(), read.mark(), List.of(new EditedRow(row, cells)))
                .getOrDefault(row.key(), Map.of());
    }
}
